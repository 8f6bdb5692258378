import { Refusal, created } from '../answer.mts';
import { isObject, textAt } from '../api.mts';
import type { JsonObject, JsonValue } from '../api.mts';
import { INDUSTRIES, JOB_TITLES, WATCHED } from '../data.mts';
import type { Watched } from '../data.mts';
import type { Kind, Row } from '../kind.mts';
import { filtered, list, listed, pageOf, sorted, withMeta } from '../lists.mts';
import type { Contact } from '../people.mts';
import { refuseIf } from '../resource.mts';
import type { AnyCall, Doing, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import { COMPANIES } from './companies.mts';
import type { Company } from './companies.mts';
import { CONTACTS, LISTS } from './contacts.mts';
import { foundByProfile } from './database.mts';

/** Values that lemlist completes while one types; the other filters have none. */
const VALUES: Readonly<Record<string, (store: Store) => readonly string[]>> = {
	companyIndustries: () => [...INDUSTRIES, 'Software', 'Software Testing', 'Banking'],
	companyNames: (store) => store.all(COMPANIES).rows.map(({ fields }) => String(fields.name)),
	title: () => JOB_TITLES,
	companySizes: () => [
		'1-10',
		'11-50',
		'51-200',
		'201-500',
		'501-1000',
		'1001-5000',
		'5001-10000',
		'10001+',
	],
	location: () => ['Paris', 'Berlin', 'Madrid', 'London', 'New York'],
	companyLocation: () => ['France', 'Germany', 'Spain', 'United Kingdom', 'United States'],
	technologies: () => ['HubSpot', 'Salesforce', 'Shopify', 'Stripe', 'WordPress'],
	seniority: () => ['C-level', 'Director', 'Manager', 'Senior', 'Entry level'],
};

interface Agent extends Row {
	name: string;
	type: string;
	status: string;
	entity: 'contact' | 'company';
	segmentType: string;
	signalProcessingType: string;
	signalOpportunityTemplate?: JsonValue;
	filters: JsonValue;
	emoji: string;
	personaId?: string;
	/** Lists that it watches. */
	crmListIds?: string[];
	/** Since when it has been as it is. */
	changedAt: string;
}

export const AGENTS: Kind<Agent> = {
	name: 'signalAgents',
	prefix: 'wli',
	missing: 'Watch list not found',
	*seed({ ago }) {
		for (const [n, [name, type, status]] of (
			[
				['New hires at target accounts', 'newHire', 'active'],
				['Champions on the move', 'jobChange', 'active'],
				['Growing sales teams', 'companyIsHiring', 'inactive'],
				['Fresh money', 'companyRaisedFunds', 'draft'],
				['Trial users', 'externalSignalContact', 'active'],
				['Trial accounts', 'externalSignalCompany', 'active'],
				['Too many visitors', 'companyEmployeeVisitedMyWebsite', 'insufficient_credits'],
			] as const
		).entries())
			yield {
				...{ name, type, status, entity: watched(type).entity, segmentType: 'all' },
				...{
					signalProcessingType: 'manual',
					filters: [{ filterId: 'companyIndustries', in: ['Technology'], out: [] }],
				},
				...{ emoji: EMOJIS[n % EMOJIS.length] ?? '', changedAt: ago(20) },
			};
	},
	show: ({ changedAt: _changedAt, ...agent }) => agent,
};

const EMOJIS = ['🔔', '🚀', '👀', '💰'];

interface Version extends Row {
	watchListId: string;
	startDate: string;
	endDate: string;
	createdBy: string;
	[more: string]: unknown;
}

/** What agents were before they were changed. */
const VERSIONS: Kind<Version> = {
	name: 'signalAgentVersions',
	prefix: 'wlh',
	missing: '',
	*seed({ store, ago }) {
		const createdBy = store.users[0]?._id ?? '';
		for (const agent of store.all(AGENTS).rows.slice(0, 2))
			for (const days of [60, 40]) {
				const dates = { startDate: ago(days), endDate: ago(days - 20), createdBy };
				yield { ...versionOf(store, agent), ...dates, name: `${agent.name} (${days})` };
			}
	},
	show: ({ watchListId: _watchListId, ...version }) => version,
};

interface Signal extends Row {
	teamId: string;
	watchListId: string;
	watchListName: string;
	type: string;
	status: string;
	receivedAt: string;
	createdAt: string;
	contact?: JsonObject;
	company?: JsonObject;
	signalData: JsonObject;
}

const SIGNALS: Kind<Signal> = {
	name: 'signals',
	prefix: 'wls',
	missing: '',
	*seed({ store, ago }) {
		const agents = store.all(AGENTS).rows.filter(({ status }) => status !== 'draft');
		const contacts = store.all(CONTACTS).rows;
		const companies = store.all(COMPANIES).rows;
		const statuses = ['new', 'new', 'handled', 'ignored'];
		for (let n = 0; n < SEEDED; n++) {
			const agent = agents[n % agents.length];
			const contact = contacts[(n * 7) % contacts.length];
			const company =
				companies.find(({ _id }) => _id === contact?.companyId) ?? companies[n % companies.length];
			const days = 29 - n / 2;
			const status = days > 14 ? 'old' : statuses[n % statuses.length];
			if (agent)
				yield { ...signalOf(store, agent, n, ago(days), { contact, company }), status: status ?? '' };
		}
	},
};

const SEEDED = 56;

export const kinds = [AGENTS, VERSIONS, SIGNALS];

export const says = { 401: 'Unauthorized' };
const PAGES = {
	'query.page': 'page must be a positive integer',
	'query.limit': 'limit must be between 1 and 100',
};
const BAD_ID = 'watchListId must be a valid watch list ID';
const BAD_NAME = 'name must be a non-empty string';
const BAD_TYPES = 'Invalid type values';
// Not documented.
const BAD_FILTERS = 'Invalid filters';
const BAD_CONTACT = 'Contact must have a valid LinkedIn profile URL (e.g. https://www.linkedin.com/in/...)';
const BAD_COMPANY =
	'Company must have a domain and a name; linkedinUrl (when provided) must be a valid LinkedIn company URL (e.g. https://www.linkedin.com/company/...)';
const BAD_CUSTOM = 'Custom fields must have 20 keys or less with string values';
/** Of external signals to one agent; how many lemlist takes is not known. */
const MOST_A_DAY = 100;

export const endpoints: Endpoints = {
	// Newest first unless told; the order is not promised anywhere.
	'GET /watchlist/signals': {
		says: { 405: 'Method not allowed' },
		wrong: {
			...PAGES,
			'query.sortBy': 'sortBy must be either receivedAt or createdAt',
			'query.type': BAD_TYPES,
			'query.status': 'Invalid status values',
			'query.receivedAtFrom': 'receivedAtFrom must be a valid ISO date string',
			'query.receivedAtTo': 'receivedAtTo must be a valid ISO date string',
		},
		answer: (call) => {
			const from = Date.parse(call.text('receivedAtFrom') ?? '');
			const to = Date.parse(call.text('receivedAtTo') ?? '');
			refuseIf(from >= to, 'receivedAtFrom must be before receivedAtTo');
			const watchListId = call.text('watchListId');
			if (watchListId !== undefined) agentIn(call.store, watchListId, 'Watchlist not found');
			const all = call.store.all(SIGNALS).rows;
			const found = filtered(call, all, {
				...{ type: true, status: true, watchListId: true },
			}).filter(({ receivedAt }) => !(Date.parse(receivedAt) < from) && !(Date.parse(receivedAt) > to));
			const rows = sorted(call, found);
			return withMeta(pageOf(call, call.text('sortOrder') === undefined ? rows.toReversed() : rows));
		},
	},

	'POST /watchlist/{watchListId}/external-signals': {
		wrong: { 'body.customFields': BAD_CUSTOM },
		answer: (call) => {
			const { store, at, body, path } = call;
			const missing = 'Watch list not found or not configured for external signals';
			const agent = agentIn(store, path.watchListId, missing);
			if (!agent.type.startsWith('externalSignal')) throw new Refusal(404, missing);
			const { entity } = agent;
			const has = (key: string, pattern: RegExp) => pattern.test(textAt(body, key) ?? '');
			if (entity === 'contact')
				refuseIf(!has('contact.linkedinUrl', /^https:\/\/(\w+\.)?linkedin\.com\/in\/./), BAD_CONTACT);
			else
				refuseIf(
					!has('company.domain', /\w\.\w/) ||
						!has('company.name', /\S/) ||
						!has('company.linkedinUrl', /^$|^https:\/\/(\w+\.)?linkedin\.com\/company\/./),
					BAD_COMPANY,
				);
			const customFields = isObject(body.customFields) ? body.customFields : {};
			refuseIf(Object.keys(customFields).length > 20, BAD_CUSTOM);

			const ignored = (reason: string) => ({ status: 'ignored', reason, creditsConsumed: 0 });
			const signals = store.all(SIGNALS);
			const today = [...signals.values()].filter(
				({ watchListId, createdAt }) =>
					watchListId === agent._id && createdAt.slice(0, 10) === at.slice(0, 10),
			);
			if (today.length >= MOST_A_DAY) return ignored('daily_limit_reached');
			const about = entity === 'contact' ? contactIn(call) : companyIn(call);
			if (!about) return ignored('no_entity_match');
			const made = {
				...signalOf(store, agent, 0, at, about),
				signalData: { externalSignalCustomFields: customFields },
			};
			const signal = register(call, made);
			return {
				...{ status: 'processed', signalId: signal._id, creditsConsumed: 0 },
				entity: { type: entity, id: about.id, enriched: about.enriched },
			};
		},
	},

	'GET /watchlist': {
		wrong: { ...PAGES, 'query.type': BAD_TYPES, 'query.status': 'Invalid status values' },
		answer: (call) => {
			const all = call.store.all(AGENTS);
			const agents = all.rows.filter(
				({ status }) => call.query.status !== undefined || status !== 'delete',
			);
			return listed(call, agents, {
				...{ as: withMeta, where: { type: true, status: true }, show: AGENTS.show },
			});
		},
	},

	'POST /watchlist': {
		wrong: { 'body.name': BAD_NAME, 'body.type': BAD_TYPES, 'body.filters': BAD_FILTERS },
		answer: (call) => {
			const { settings } = call.store;
			const name = call.text('name')?.trim() ?? '';
			refuseIf(name === '', BAD_NAME);
			const type = call.text('type') ?? '';
			const filters = filtersIn(call, type) ?? [];
			const activate = call.flag('activate') ?? false;
			refuseIf(
				activate && !(call.text('segmentType') && call.text('signalProcessingType')),
				'activate requires both segmentType and signalProcessingType',
			);
			refuseIf(settings.lacks.includes('monitoring'), 'Monitoring limit exceeded', 429);
			refuseIf(activate && settings.credits === 0, 'Insufficient credits', 402);
			const all = call.store.all(AGENTS);
			const template = call.body.signalOpportunityTemplate;
			const agent = all.add({
				...{ name, type, status: activate ? 'active' : 'draft', entity: watched(type).entity },
				...{
					segmentType: 'all',
					signalProcessingType: call.text('signalProcessingType') ?? 'manual',
				},
				...(template !== undefined && { signalOpportunityTemplate: template }),
				filters,
				...(call.text('personaId') !== undefined && { personaId: call.text('personaId') }),
				emoji: call.text('emoji') ?? EMOJIS[Math.floor(call.random() * EMOJIS.length)] ?? '',
				changedAt: call.at,
			});
			if (activate) {
				// What watching costs is not documented: one credit.
				settings.credits -= 1;
				call.later('signal', agent._id);
			}
			return created({ data: all.shown(agent) });
		},
	},

	'PATCH /watchlist': {
		wrong: { 'body.watchListId': BAD_ID, 'body.name': BAD_NAME, 'body.filters': BAD_FILTERS },
		answer: (call) => {
			const { store, at, body, user, logged } = call;
			const agent = agentIn(store, call.text('watchListId'));
			const type = isObject(logged.body) ? logged.body.type : undefined;
			refuseIf(
				type !== undefined && type !== agent.type,
				'Watch list type cannot be changed after creation',
				409,
			);
			refuseIf(call.text('name')?.trim() === '', BAD_NAME);
			filtersIn(call, agent.type);
			store.all(VERSIONS).add({
				...versionOf(store, agent, at),
				startDate: agent.changedAt,
				endDate: at,
				createdBy: user._id,
			});
			const { watchListId: _watchListId, ...changes } = body;
			Object.assign(agent, changes, { changedAt: at });
			return { data: store.all(AGENTS).shown(agent) };
		},
	},

	// lemlist keeps what is deleted, and shows it to those only who ask for that status.
	'DELETE /watchlist': {
		wrong: { 'query.watchListId': BAD_ID },
		answer: ({ store, text }) => {
			const _id = text('watchListId') ?? '';
			refuseIf(!/^\w+$/.test(_id), BAD_ID);
			const agent = store.all(AGENTS).get(_id);
			const deleted = agent !== undefined && agent.status !== 'delete';
			if (deleted) agent.status = 'delete';
			return { data: { _id, deleted, deletedCount: Number(deleted) } };
		},
	},

	'GET /watchlist/history': {
		wrong: { ...PAGES, 'query.watchListId': BAD_ID },
		answer: (call) => {
			agentIn(call.store, call.text('watchListId'), 'WatchList not found or access denied');
			return list(VERSIONS, { as: withMeta, where: { watchListId: true } })(call);
		},
	},

	'GET /watchlist/library': () => ({
		data: WATCHED.map(({ type, title, description }) => ({ type, title, description })),
	}),

	'GET /watchlist/filters': {
		wrong: { 'query.type': BAD_TYPES },
		answer: ({ text }) => ({
			data: Object.fromEntries(
				WATCHED.filter(({ type }) => type === (text('type') ?? type)).map(({ type, filters }) => [
					type,
					filters.map(described),
				]),
			),
		}),
	},

	'GET /watchlist/filter-values': {
		says: { 502: 'Failed to fetch filter values from search backend' },
		wrong: {
			'query.filterId': 'filterId is not a supported watch list autocomplete filter',
			// Not documented.
			'query.query': 'query must be between 1 and 100 characters',
		},
		answer: ({ store, text }) => {
			const filterId = text('filterId') ?? '';
			const query = text('query')?.toLowerCase() ?? '';
			const values = VALUES[filterId]?.(store).filter((value) => value.toLowerCase().includes(query));
			return { data: { filterId, results: values?.slice(0, 20) ?? null } };
		},
	},

	// What it answers, and how it refuses, was not seen.
	'POST /watchlist/crm-lists': ({ store, text, texts }) => {
		const agent = agentIn(store, text('watchListId'));
		const crmListIds = texts('crmListIds');
		const lists = crmListIds.map((each) => store.all(LISTS).need(each));
		const watches = agent.entity === 'contact' ? 'contacts' : 'companies';
		refuseIf(
			lists.some((list) => list.of !== watches),
			{ error: `This agent watches ${watches}`, code: 'CRM_LIST_ENTITY_MISMATCH' },
		);
		agent.crmListIds = crmListIds;
		return { watchListId: agent._id, crmListIds };
	},
};

export const due = {
	/** An agent that was just activated finds something. */
	signal: (doing: Doing, agentId: string) => {
		const { store, at } = doing;
		const agent = store.all(AGENTS).get(agentId);
		if (agent?.status !== 'active') return;
		const contacts = store.all(CONTACTS).rows;
		const contact = contacts[Math.floor(doing.random() * contacts.length)];
		const company = store.all(COMPANIES).get(contact?.companyId ?? '');
		register(doing, signalOf(store, agent, store.all(SIGNALS).made, at, { contact, company }));
	},
};

/** @throws Refusal, 404, where there is no such agent, or no more */
function agentIn(store: Store, agentId: string | undefined, words?: string): Agent {
	const agent = store.all(AGENTS).need(agentId, words);
	if (agent.status === 'delete') throw new Refusal(404, words ?? AGENTS.missing);
	return agent;
}

/** The filters of a request; undefined where it has none. @throws Refusal, 400, where the type does not have one of them */
function filtersIn({ body }: AnyCall, type: string): JsonValue[] | undefined {
	if (!Array.isArray(body.filters)) return undefined;
	const known = watched(type).filters.map((filter) => filter.replace('!', ''));
	refuseIf(
		!body.filters.filter(isObject).every(({ filterId }) => known.includes(String(filterId))),
		BAD_FILTERS,
	);
	return body.filters;
}

function watched(type: string): Watched {
	const found = WATCHED.find((each) => each.type === type);
	if (!found) throw new Refusal(400, BAD_TYPES);
	return found;
}

/** What a signal tells. */
function told(type: string, n: number, at: string): JsonObject {
	const words: Record<string, string> = { date: at, title: JOB_TITLES[n % JOB_TITLES.length] ?? '' };
	const entries = Object.entries(watched(type).tells);
	return Object.fromEntries(entries.map(([key, value]) => [key, words[String(value)] ?? value]));
}

function described(filter: string): object {
	const filterId = filter.replace('!', '');
	const isNumber = /^(min|max)|Amount$/.test(filterId);
	const name = filterId.replace(/([A-Z])/g, ' $1').toLowerCase();
	return {
		filterId,
		name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
		properties: isNumber ? ['in'] : ['in', 'out'],
		required: filter.startsWith('!') ? ['in'] : [],
		...(isNumber && { min: 1, max: filterId.endsWith('Amount') ? 1_000_000_000 : 100 }),
	};
}

/** An agent as it is now, for its history, with what it found so far. */
function versionOf(
	store: Store,
	agent: Agent,
	until?: string,
): Omit<Version, '_id' | 'startDate' | 'endDate' | 'createdBy'> {
	const {
		_id: watchListId,
		name,
		emoji,
		type,
		entity,
		segmentType,
		filters,
		signalProcessingType,
		changedAt,
	} = agent;
	const isWithin = (signal: Signal) =>
		signal.watchListId === watchListId &&
		signal.receivedAt >= changedAt &&
		signal.receivedAt < (until ?? '');
	const signalsCount = until === undefined ? 4 : store.all(SIGNALS).rows.filter(isWithin).length;
	return {
		...{ watchListId, name, emoji, type, entity, segmentType, filters: structuredClone(filters) },
		...{ signalProcessingType, stats: { signalsCount, campaigns: [] } },
	};
}

/** Keeps a signal and tells the hooks. */
function register(doing: Doing, made: Omit<Signal, '_id'>): Signal {
	const signal = doing.store.all(SIGNALS).add(made);
	const {
		_id: signalId,
		watchListId,
		watchListName,
		contact,
		company,
		signalData,
		type: signalType,
	} = signal;
	doing.emit('signalRegistered', undefined, {
		...{ signalId, signalType, watchListId, watchListName, contact, company, signalData },
	});
	return signal;
}

interface About {
	contact?: Contact | JsonObject;
	company?: Company | JsonObject;
}

function signalOf(
	store: Store,
	agent: Agent,
	n: number,
	at: string,
	{ contact, company }: About,
): Omit<Signal, '_id'> {
	return {
		...{ teamId: store.teamId, watchListId: agent._id, watchListName: agent.name, type: agent.type },
		...{ status: 'new', receivedAt: at, createdAt: at },
		...(agent.entity === 'contact' && contact && { contact: person(contact) }),
		...(company && { company: firm(company) }),
		signalData: told(agent.type, n, at),
	};
}

function person({ _id = '', email = '', linkedinUrl = '', fields }: Contact | JsonObject): JsonObject {
	const { firstName = '', lastName = '', jobTitle = '' } = isObject(fields) ? fields : {};
	return { _id, firstName, lastName, email, jobTitle, linkedinUrl };
}

function firm({ _id = '', domain = '', linkedinUrl = '', fields }: Company | JsonObject): JsonObject {
	const { name = '', industry = '' } = isObject(fields) ? fields : {};
	return { _id, name, domain, linkedinUrl, industry };
}

/** Whom an external signal is about: somebody of the team's, or of the database. */
function contactIn(call: AnyCall): (About & { id: string; enriched: boolean }) | undefined {
	const { store, body } = call;
	const url = textAt(body, 'contact.linkedinUrl') ?? '';
	const email = textAt(body, 'contact.email');
	const known = store.byProfile(url) ?? (email === undefined ? undefined : store.people.get(email));
	if (known) {
		const company = store.all(COMPANIES).get(known.companyId ?? '');
		return { id: known.leads[0]?._id ?? known._id, enriched: false, contact: known, company };
	}
	const found = foundByProfile(call, url);
	if (!found) return undefined;
	const [firstName = '', lastName = ''] = found.full_name.split(' ');
	const fields = { firstName, lastName, jobTitle: found.title };
	return { id: found._id, enriched: true, contact: { _id: found._id, linkedinUrl: url, fields } };
}

/** Which of the team's companies an external signal is about. */
function companyIn({ store, body }: AnyCall): (About & { id: string; enriched: boolean }) | undefined {
	const domain = textAt(body, 'company.domain');
	const company = domain === undefined ? undefined : store.all(COMPANIES).find({ domain });
	return company && { id: company._id, enriched: false, company };
}
