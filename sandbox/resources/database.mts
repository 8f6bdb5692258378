import { created } from '../answer.mts';
import type { JsonObject } from '../api.mts';
import {
	DEPARTMENTS,
	EXPERIENCE,
	INDUSTRIES,
	LANGUAGES,
	SENIORITIES,
	foundCompany,
	foundPerson,
	headcount,
} from '../data.mts';
import type { FoundCompany, FoundPerson } from '../data.mts';
import type { Kind, Row } from '../kind.mts';
import { list, pageOf } from '../lists.mts';
import { refuseIf } from '../resource.mts';
import type { AnyCall, Endpoints } from '../resource.mts';

const PEOPLE_COUNT = 3000;
const COMPANY_COUNT = 400;
const SEARCHES_A_DAY = 2000;
const DAY = 86_400_000;

// Neither is in `kinds`: they come about at their first use, and nothing ever changes them.

const COMPANIES: Kind<FoundCompany> = {
	name: 'databaseCompanies',
	prefix: 'pdc',
	missing: '',
	isFixed: true,
	*seed({ ago, random }) {
		for (let n = 0; n < COMPANY_COUNT; n++) yield foundCompany(n, ago, random);
	},
};

const PEOPLE: Kind<FoundPerson> = {
	name: 'databasePeople',
	prefix: 'pdl',
	missing: '',
	isFixed: true,
	*seed({ store, ago, random }) {
		const companies = store.all(COMPANIES).rows;
		for (let n = 0; n < PEOPLE_COUNT; n++) yield foundPerson(n, companies, ago, random);
	},
};

interface Persona extends Row {
	name: string;
	mode: string;
	filters: JsonObject[];
	createdAt: string;
	updatedAt: string;
}

const PERSONAS: Kind<Persona> = {
	name: 'personas',
	prefix: 'pdp',
	missing: {
		error: 'No editable persona found for this id and team (it may not exist or be the system persona)',
		code: 'PEOPLE_DATABASE_PERSONA_NOT_FOUND',
	},
	*seed({ ago }) {
		const made = { mode: 'leads', createdAt: ago(80), updatedAt: ago(15) };
		yield {
			...made,
			name: 'Founders',
			filters: [{ filterId: 'currentTitle', in: ['Founder', 'CEO'], out: [] }],
		};
		yield {
			...{ ...made, name: 'Sales leaders in France' },
			filters: [
				{ filterId: 'department', in: ['Sales'], out: [] },
				{ filterId: 'country', in: ['France'], out: [] },
			],
		};
	},
};

/** Of either kind, within the last 24 hours: only so many are allowed. */
const SEARCHES: Kind<Row & { at: number }> = { name: 'searches', prefix: 'lsh', missing: '' };

export const kinds = [PERSONAS];

interface DatabaseFilter {
	description: string;
	/** The only ones, where it does not take any text. */
	values?: readonly string[];
	/** What it looks into; nothing where people or companies cannot be searched by it. */
	leads?: (person: FoundPerson) => readonly string[];
	companies?: (company: FoundCompany) => readonly string[];
}

const currentOf = (key: string) => (person: FoundPerson) => [String(person.experiences[0]?.[key] ?? '')];

/** `country`, `department`, `currentTitle` and `currentCompanyTechnologies` are lemlist's; the names of the others are guessed. */
const FILTERS: Record<string, DatabaseFilter> = {
	country: {
		description: 'Filter by country',
		leads: ({ country }) => [country],
		companies: (company) => [company.company_headquarters_country],
	},
	location: {
		description: 'Filter by city or region',
		leads: ({ location }) => [location],
		companies: (company) => [company.company_location],
	},
	fullName: { description: 'Filter by name', leads: (person) => [person.full_name] },
	currentTitle: { description: 'Filter by current job title', leads: ({ title }) => [title] },
	department: {
		description: 'Filter by department',
		values: DEPARTMENTS,
		leads: ({ department }) => [department],
	},
	seniority: {
		description: 'Filter by seniority',
		values: SENIORITIES,
		leads: ({ seniority }) => [seniority],
	},
	yearsOfExperience: {
		description: 'Filter by years of experience',
		values: EXPERIENCE,
		leads: (person) => [person.years_of_exp_bucket],
	},
	skills: { description: 'Filter by skill', leads: ({ skills }) => skills.map(({ skill }) => skill) },
	languages: {
		description: 'Filter by language',
		values: LANGUAGES,
		leads: ({ languages }) => languages.map(({ language }) => language),
	},
	currentCompany: {
		description: 'Filter by company name',
		leads: (person) => [person.current_exp_company_name],
		companies: (company) => [company.company_name],
	},
	currentCompanyDomain: {
		description: 'Filter by company domain',
		leads: currentOf('company_domain'),
		companies: (company) => [company.company_domain],
	},
	currentCompanyIndustry: {
		description: 'Filter by industry',
		values: INDUSTRIES,
		leads: currentOf('company_industry'),
		companies: (company) => [company.company_industry],
	},
	currentCompanyHeadcount: {
		description: 'Filter by number of employees',
		values: [5, 20, 100, 300, 700, 3000].map(headcount),
		leads: currentOf('company_size'),
		companies: (company) => [company.company_size],
	},
	currentCompanyTechnologies: {
		description: 'Filter by technologies that the company uses',
		companies: (company) => company.techno_used_array,
	},
	currentCompanyMarket: {
		description: 'Filter by who the company sells to',
		values: ['B2B', 'B2C', 'B2B2C'],
		companies: (company) => [company.business_business_customer],
	},
};

type Mode = 'leads' | 'companies';

const refusal = (error: string, code: string) => ({ error, code });
const INVALID_NAME = refusal(
	'Parameter "name" must be a non-empty string; provide the persona display name',
	'PEOPLE_DATABASE_PERSONA_API_INVALID_NAME',
);
const INVALID_MODE = refusal(
	'Parameter "mode" must be "leads" or "companies"; user personas currently accept "leads" only',
	'PEOPLE_DATABASE_PERSONA_API_INVALID_MODE',
);
const PERSONA_SAYS = {
	401: refusal('Route unauthorized', 'ROUTE_UNAUTHORIZED'),
	500: refusal('Internal error', 'INTERNAL_ERROR'),
};
const INVALID_SEARCH = 'Parameter filters is invalid';

export const endpoints: Endpoints = {
	'GET /database/filters': () =>
		Object.entries(FILTERS).map(([filterId, { description, values, leads, companies }]) => ({
			...{ filterId, description },
			mode: [...(leads ? ['leads'] : []), ...(companies ? ['companies'] : [])],
			type: values ? 'select' : 'text',
			helper: values ? `Allowed values: ${values.join(', ')}` : 'Use free text search',
		})),

	// What a schema looks like was not seen.
	'GET /schema/people': ({ store }) => schemaOf(store.all(PEOPLE).rows[0]),
	'GET /schema/companies': ({ store }) => schemaOf(store.all(COMPANIES).rows[0]),

	'POST /database/people': {
		wrong: { 'body.filters': INVALID_SEARCH },
		answer: (call) => {
			const words = (call.text('search') ?? '').toLowerCase().split(/\s+/);
			const hidden = call.texts('excludes');
			const found = searched(call, 'leads', call.store.all(PEOPLE).values()).filter((person) => {
				const { full_name: name, title, summary, current_exp_company_name: company } = person;
				const text = `${name} ${title} ${company} ${summary}`.toLowerCase();
				return words.every((word) => text.includes(word));
			});
			return results(call, found, (person) =>
				Object.fromEntries(Object.entries(person).filter(([key]) => !hidden.includes(key))),
			);
		},
	},

	'POST /database/companies': {
		wrong: { 'body.filters': INVALID_SEARCH },
		answer: (call) => results(call, searched(call, 'companies', call.store.all(COMPANIES).values())),
	},

	// The newest 200, newest first.
	'GET /database/personas': {
		says: PERSONA_SAYS,
		wrong: { 'query.mode': INVALID_MODE },
		answer: (call) => {
			refuseWithoutBeta(call);
			return list(PERSONAS, {
				as: ({ rows }) => ({ data: rows.toReversed().slice(0, 200) }),
				where: { mode: true },
			})(call);
		},
	},

	'POST /database/personas': {
		says: PERSONA_SAYS,
		wrong: {
			'body.name': INVALID_NAME,
			'body.filters': refusal(
				'Parameter "filters" must be an array of { filterId, in?, out?, exactMatch? } objects; call GET /api/database/filters for the valid filter ids',
				'PEOPLE_DATABASE_PERSONA_API_INVALID_FILTERS',
			),
			'body.mode': INVALID_MODE,
		},
		answer: (call) => {
			refuseWithoutBeta(call);
			const name = call.text('name')?.trim() ?? '';
			refuseIf(name === '', INVALID_NAME);
			refuseIf(
				call.text('mode') !== 'leads',
				refusal(
					'User personas support only the "leads" mode for now; create or update the persona in leads mode',
					'PEOPLE_DATABASE_PERSONA_MODE_NOT_SUPPORTED',
				),
			);
			// Filters that do not fit are dropped without a word, unless none is left.
			const filters = filtersOf(call, 'leads');
			refuseIf(
				filters.length === 0,
				refusal('You have no valid filters with the current search mode', 'SEARCH_FILTERS_INVALID'),
			);
			const all = call.store.all(PERSONAS);
			refuseIf(
				all.find({ name }) !== undefined,
				refusal(
					'A persona with this name already exists for the team; choose a different name',
					'PEOPLE_DATABASE_PERSONA_NAME_ALREADY_EXISTS',
				),
				409,
			);
			const { at } = call;
			const { _id } = all.add({ name, mode: 'leads', filters, createdAt: at, updatedAt: at });
			return created({ data: { _id } });
		},
	},

	'DELETE /database/personas/{personaId}': {
		says: PERSONA_SAYS,
		answer: (call) => {
			refuseWithoutBeta(call);
			// Which ids are wrong, and which are only unknown, is a guess.
			refuseIf(
				!/^\w+$/.test(call.path.personaId),
				refusal('Wrong param people database persona id', 'WRONG_PARAM_PEOPLE_DATABASE_PERSONA_ID'),
			);
			const all = call.store.all(PERSONAS);
			const { _id } = all.need(call.path.personaId);
			return { data: { _id, deleted: all.delete(_id) } };
		},
	},
};

/** A person of the database by LinkedIn profile. */
export function foundByProfile(call: AnyCall, url: string): FoundPerson | undefined {
	return call.store.all(PEOPLE).find({ lead_linkedin_url: url });
}

/** The properties of a thing, and their types. */
function schemaOf(example: object = {}): object {
	const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
	const properties = Object.entries(example).map(([name, value]) => [name, { type: typeOf(value) }]);
	return { type: 'object', properties: Object.fromEntries(properties) };
}

function refuseWithoutBeta({ store }: AnyCall): void {
	const words = refusal('Beta is not enabled', 'BETA_NOT_ENABLED');
	refuseIf(store.lacks('personas'), words, 403);
}

/** Those filters of a request that a mode has. */
function filtersOf({ objects }: AnyCall, mode: Mode): JsonObject[] {
	return objects('filters').filter(({ filterId }) => FILTERS[String(filterId)]?.[mode] !== undefined);
}

/** Whom all filters find: any of the values within, none of those without. */
function searched<T extends FoundPerson | FoundCompany>(call: AnyCall, mode: Mode, rows: Iterable<T>): T[] {
	const filters = filtersOf(call, mode);
	// A filter of the other mode is ignored beside others.
	refuseIf(filters.length === 0, INVALID_SEARCH);
	const tests = filters.map((filter) => {
		const { values, [mode]: look } = FILTERS[String(filter.filterId)] ?? {};
		const side = (name: string) =>
			[filter[name] ?? []].flat().map((value) => String(value).toLowerCase());
		const [within, without] = [side('in'), side('out')];
		return (row: T) => {
			const texts = (look as (row: T) => readonly string[])(row).map((text) => text.toLowerCase());
			const has = (wanted: string) =>
				texts.some((text) => (values ? text === wanted : text.includes(wanted)));
			return (within.length === 0 || within.some(has)) && !without.some(has);
		};
	});
	return [...rows].filter((row) => tests.every((test) => test(row)));
}

/** A page of what was found, and what the search cost. */
function results<T extends Row>(call: AnyCall, found: T[], show: (row: T) => object = (row) => row) {
	const { store, now, random } = call;
	const searches = store.all(SEARCHES);
	for (const { _id, at } of searches.values()) {
		if (at > now - DAY) break;
		searches.delete(_id);
	}
	const { _id } = searches.add({ at: now });
	const { rows, total, page, limit } = pageOf(call, found);
	return {
		results: rows.map(show),
		...{ total, took: 10 + Math.round(random() * 30), page, size: limit, search: _id },
		limitation: Math.max(0, SEARCHES_A_DAY - searches.size),
		team: store.teamId,
	};
}
