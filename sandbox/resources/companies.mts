import { Answer, Refusal, created } from '../answer.mts';
import type { JsonValue } from '../api.mts';
import { COMPANIES as INVENTED, headcount } from '../data.mts';
import type { Kind, Row, Seeding } from '../kind.mts';
import { counted, filtered, pageOf, sorted } from '../lists.mts';
import { origin, refuseIf } from '../resource.mts';
import type { AnyCall, Doing, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import {
	CONTACTS,
	LISTS,
	NO_CRM,
	addList,
	annotate,
	intoCrm,
	listsOf,
	noted,
	notesOf,
	putInto,
} from './contacts.mts';
import { fieldsOf } from './fields.mts';

export interface Company extends Row {
	teamId: string;
	createdBy: string;
	createdAt: string;
	domain: string;
	linkedinUrl?: string;
	ownerId: string;
	source: string;
	fields: Record<string, JsonValue>;
	/** Values that lemlist did not take. */
	rejections: {
		field: string;
		reason: string;
		source: string;
		rejectedValue: string;
		rejectedAt: string;
	}[];
	crm: {
		recordId: string | null;
		/** lemlist looks for its record. */
		searching?: boolean;
		/** There was no record when it did. */
		notFoundAt?: string;
		errors: { type: string; reason: string; raisedAt: string; metadata: object }[];
	};
}

export const COMPANIES: Kind<Company> = {
	name: 'companies',
	prefix: 'cpn',
	missing: 'Company not found',
	*seed({ store, ago }) {
		for (const [n, { name, domain, ...fields }] of INVENTED.entries()) {
			const owner = store.users[n % store.users.length]?._id ?? '';
			const raisedAt = ago(12);
			const linkedinUrl = `https://www.linkedin.com/company/${domain.replace('.example', '')}`;
			yield {
				...{ teamId: store.teamId, createdBy: owner, createdAt: ago(200 - n), domain, linkedinUrl },
				...{ ownerId: owner, source: 'api' },
				fields: {
					name,
					picture: `https://${domain}/logo.png`,
					...fields,
					size: headcount(fields.size),
					revenue: 50_000 * (n + 1),
				},
				rejections:
					n % 20 === 7
						? [
								{
									...{ field: 'linkedinUrl', reason: 'crm_sync_duplicate_linkedin_url' },
									...{
										source: 'hubspot',
										rejectedValue: linkedinUrl,
										rejectedAt: raisedAt,
									},
								},
							]
						: [],
				crm: {
					recordId: n % 6 === 5 ? null : String(9_000_000 + n),
					errors:
						n % 12 === 5
							? [
									{
										...{
											type: 'CREATE_FAILED',
											reason: 'REQUIRED_FIELD_MISSING',
											raisedAt,
										},
										metadata: {},
									},
								]
							: [],
				},
			};
		}
	},
};

export const kinds = [COMPANIES];

/** These are no custom fields, and have a place of their own. */
const OWN = 'companyId domain linkedinUrl companyOwner source'.split(' ');

const refusal = (code: string, message: string, more: object = {}) => ({
	success: false,
	error: { code, message, ...more },
});
const NOT_FOUND = refusal('COMPANY_NOT_FOUND_BY_ID', 'Company not found by ID');

export const endpoints: Endpoints = {
	// With idsOrDomains there are no pages, and the other filters do not count.
	'GET /companies': (call) => {
		const { store, texts, text } = call;
		const hasCrm = hasACrm(store);
		refuseIf(text('crmSyncStatus') !== undefined && !hasCrm, NO_CRM);
		const wanted = texts('idsOrDomains').slice(0, 100);
		const all = store.all(COMPANIES).rows;
		const found = filtered(call, all, {
			search: ({ domain, fields }, text) =>
				`${String(fields.name)} ${domain}`.toLowerCase().includes(text.toLowerCase()),
			listId: ({ _id }, list) => store.all(LISTS).get(list)?.memberIds.has(_id) ?? false,
			crmSyncStatus: ({ crm }, status) => statesOf(crm).includes(status),
			fieldRejectionReason: ({ rejections }, wanted) =>
				rejections.some(({ reason }) => reason === wanted),
		});
		const page =
			wanted.length > 0
				? onePage(all.filter(({ _id, domain }) => wanted.includes(_id) || wanted.includes(domain)))
				: pageOf(call, sorted(call, found));
		return counted({
			...page,
			rows: page.rows.map((row) => projected(shown(row, hasCrm), texts('fields'))),
		});
	},

	// Who owns it is left as it is where nobody is known by that id or e-mail.
	'POST /companies': (call) => {
		const { store, body, text } = call;
		const all = store.all(COMPANIES);
		const by = (key: 'domain' | 'linkedinUrl') =>
			text(key) ? all.find({ [key]: text(key) }) : undefined;
		const companyId = text('companyId');
		const known = companyId === undefined ? (by('domain') ?? by('linkedinUrl')) : all.get(companyId);
		if (companyId !== undefined && !known) throw new Refusal(400, NOT_FOUND);
		if (companyId === undefined)
			for (const name of ['name', 'domain'] as const)
				refuseIf(!text(name), refusal('MISSING_REQUIRED_FIELD', `Missing required field: ${name}`));
		const company =
			known ??
			all.add({
				...{ ...origin(call), domain: '', ownerId: call.user._id, source: text('source') ?? 'api' },
				...{ fields: {}, rejections: [], crm: { recordId: null, errors: [] } },
			});
		const owner = store.users.find(({ _id, email }) => [_id, email].includes(text('companyOwner') ?? ''));
		Object.assign(company, {
			domain: text('domain') || company.domain,
			linkedinUrl: text('linkedinUrl') || company.linkedinUrl,
			ownerId: owner?._id ?? company.ownerId,
		});
		// Empty values change nothing, and unknown names are told but not kept.
		const given = Object.entries(body).filter(
			([name, value]) => !OWN.includes(name) && value !== '' && value !== null,
		);
		const isKnown = (name: string) => fieldsOf(store, 'company').some((field) => field.name === name);
		Object.assign(company.fields, Object.fromEntries(given.filter(([name]) => isKnown(name))));
		const warnings = given
			.filter(([name]) => !isKnown(name))
			.map(([name]) => ({ code: 'UNKNOWN_FIELD', message: `Field "${name}" does not exist` }));
		const { rejections: _rejections, crm: _crm, ...written } = company;
		return new Answer(known ? 200 : 201, {
			success: true,
			data: { ...written, created: !known, ...(known && { updated: true }) },
			...(warnings.length > 0 && { warnings }),
		});
	},

	'DELETE /companies/{companyId}': ({ store, path, flag }) => {
		const all = store.all(COMPANIES);
		const { _id } = all.need(path.companyId, NOT_FOUND);
		const contacts = store.all(CONTACTS).rows.filter(({ companyId }) => companyId === _id);
		const { length } = contacts;
		refuseIf(
			length > 0 && !flag('force'),
			refusal(
				'COMPANY_HAS_CONTACTS',
				`Company still has contacts attached. Pass ?force=true to detach them before deletion. (${length} contacts attached)`,
				{ contactCount: length },
			),
		);
		for (const contact of contacts) contact.companyId = undefined;
		all.delete(_id);
		for (const { memberIds } of store.all(LISTS).values()) memberIds.delete(_id);
		return {
			...{ success: true, deletedCompanyId: _id },
			...(flag('force') && { unlinkedContacts: length }),
		};
	},

	'GET /companies/{companyId}/notes': (call) => notesOf(call, 'companyId', companyIn(call)),
	'POST /companies/{companyId}/notes': (call) => annotate(call, 'companyId', companyIn(call)),

	'GET /companies/{companyId}': ({ store, path }) => {
		const company = store.all(COMPANIES).need(path.companyId, NOT_FOUND);
		const { teamId } = company;
		return { ...shown(company, hasACrm(store)), teamId };
	},

	// Newest first.
	'GET /companies/lists': (call) =>
		listsOf(call, 'companies')
			.toReversed()
			.map(({ _id, name, dynamic, createdAt }) => ({ _id, name, dynamic, createdAt })),

	// What is answered here is taken over from lists of contacts, but for `alreadyInList`, which has been seen.
	'POST /companies/lists': (call) => {
		const { _id, name } = addList(call, 'companies');
		return created({ message: 'Company list created successfully', list: { id: _id, name } });
	},

	'POST /companies/lists/{listId}/entities': {
		says: { 405: 'Method not allowed' },
		answer: (call) => {
			const { store, path, text, texts } = call;
			const list = store.all(LISTS).need(path.listId, 'Company list not found');
			refuseIf(list.of !== 'companies', 'This list is not a company list');
			refuseIf(list.dynamic, 'Cannot manually change the companies of a dynamic list');
			const known = texts('companyIds').filter((each) => store.all(COMPANIES).has(each));
			const isRemoval = text('action') === 'remove';
			const message = `Companies ${isRemoval ? 'removed from' : 'added to'} list successfully`;
			return { message, ...putInto(list, known, isRemoval) };
		},
	},

	'POST /companies/crm/create': (call) => connect(call, 'companyCreatedInCrm'),
	'POST /companies/crm/search-and-connect': (call) => connect(call, 'companySoughtInCrm'),
};

function connect(call: AnyCall, job: string): object {
	const all = call.store.all(COMPANIES);
	const find = (wanted: string) => all.get(wanted) ?? all.find({ domain: wanted });
	return intoCrm(call, 'companies', call.texts('idsOrDomains'), find, ({ _id, crm }) => {
		if (crm.recordId !== null) return true;
		crm.searching = true;
		call.later(job, _id);
		return false;
	});
}

export const due = {
	companyCreatedInCrm: ({ store }: Doing, id: string) => {
		const company = store.all(COMPANIES).get(id);
		if (company) company.crm = { recordId: `created-${id}`, errors: [] };
	},
	// Every second one has a record, by its owner.
	companySoughtInCrm: ({ store, at }: Doing, id: string) => {
		const company = store.all(COMPANIES).get(id);
		if (!company) return;
		const isThere = company.ownerId === store.users[1]?._id;
		company.crm = isThere
			? { recordId: `found-${id}`, errors: [] }
			: { recordId: null, errors: company.crm.errors, notFoundAt: at };
	},
};

function hasACrm({ settings }: Store): boolean {
	return !settings.lacks.includes('crm');
}

const NOTES = [
	'Met at the trade fair, wants to hear from us in spring.',
	'Their contract with somebody else ends soon.',
	'Prefers to be called in the morning.',
];

/** Notes of the first companies. */
export function begin({ store, ago }: Seeding): void {
	const userId = store.users[0]?._id ?? '';
	for (const [n, { _id: companyId }] of store.all(COMPANIES).rows.slice(0, 4).entries())
		for (const [days, note] of NOTES.slice(n % 2).entries())
			store.happenings.record(
				'annotated',
				undefined,
				noted('companyId', companyId, note, userId),
				Date.parse(ago(60 - 9 * days - n)),
			);
}

function companyIn({ store, path }: AnyCall): Company {
	return store.all(COMPANIES).need(path.companyId);
}

/** A company as lists show it. */
function shown(
	{ rejections, crm, teamId: _teamId, source: _source, ...company }: Company,
	hasCrm: boolean,
): object {
	const { recordId, errors, ...search } = crm;
	return {
		...company,
		fieldRejections: rejections,
		...(hasCrm && {
			crmSync: {
				...{ provider: 'hubspot', crmRecordId: recordId },
				syncDisabled: false,
				errors,
				...search,
			},
		}),
	};
}

/** What `crmSyncStatus` finds a company by. */
function statesOf({ recordId, errors, searching, notFoundAt }: Company['crm']): string[] {
	return [
		recordId === null ? 'not_synced' : 'synced',
		...(searching ? ['searching'] : []),
		...(notFoundAt === undefined ? [] : ['not_found']),
		...errors.flatMap(({ reason }) => ['error', reason.toLowerCase()]),
	];
}

/** Only the keys that were asked for; those of `fields` count as well. */
function projected(row: object, names: string[]): object {
	if (names.length === 0) return row;
	const entries = Object.entries(row).flatMap(([key, value]) => {
		if (names.includes(key)) return [[key, value]];
		const inside = key === 'fields' ? Object.entries(value).filter(([name]) => names.includes(name)) : [];
		return inside.length > 0 ? [[key, Object.fromEntries(inside)]] : [];
	});
	return Object.fromEntries(entries);
}

function onePage<T>(rows: T[]) {
	return { rows, total: rows.length, limit: 100, offset: 0, page: 1, pages: 1 };
}
