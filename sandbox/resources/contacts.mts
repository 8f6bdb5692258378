import { Answer, Refusal, created, csv } from '../answer.mts';
import type { JsonObject, JsonValue } from '../api.mts';
import { COMPANIES, INDUSTRIES, person } from '../data.mts';
import { id } from '../id.mts';
import type { Activity } from '../happenings.mts';
import type { Kind, Row, Seeding } from '../kind.mts';
import { counted, filtered, listed, totalled } from '../lists.mts';
import { leadEmail } from '../people.mts';
import type { Contact } from '../people.mts';
import { origin, refuseIf } from '../resource.mts';
import type { AnyCall, Doing, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import { COMPANIES as KNOWN_COMPANIES } from './companies.mts';
import { isBeingEnriched } from './enrich.mts';
import { statusOf } from './leads.mts';

export const CONTACTS: Kind<Contact> = {
	name: 'contacts',
	prefix: 'ctc',
	// Not documented: a guess.
	missing: 'Contact not found',
	show: ({ _id, teamId, email, fields, leads, ownerId, createdAt, createdBy, unsubscribed }) => ({
		...{ _id, teamId, email, fullName: fullName(fields), fields },
		campaigns: leads.map((lead) => ({
			campaignId: lead.campaign._id,
			campaignState: lead.campaign.status,
			leadState: statusOf(lead),
			leadId: lead._id,
		})),
		...{ ownerId, createdAt, createdBy, unsubscribed, fieldRejections: [] },
	}),
};

/** Of contacts or of companies: their ids begin alike. */
interface List extends Row {
	name: string;
	of: 'contacts' | 'companies';
	/** lemlist fills it by filters. */
	dynamic: boolean;
	memberIds: Set<string>;
	createdAt: string;
}

export const LISTS: Kind<List> = {
	name: 'lists',
	prefix: 'clt',
	missing: 'Contact list not found',
	*seed({ store, ago }) {
		for (const [n, [name, of, every, dynamic]] of (
			[
				['Nurturing', 'contacts', 7, false],
				['Event guests', 'contacts', 11, false],
				['Decision makers', 'contacts', 5, true],
				['Target accounts', 'companies', 7, false],
				['Growing companies', 'companies', 5, true],
			] as const
		).entries()) {
			const ids = store
				.all<Row>(of === 'contacts' ? CONTACTS : KNOWN_COMPANIES)
				.rows.map(({ _id }) => _id);
			yield {
				...{ name, of, dynamic, createdAt: ago(60 - 9 * n) },
				memberIds: new Set(ids.filter((_, n) => n % every === 0)),
			};
		}
	},
	show: ({ _id, name, dynamic }) => ({ _id, name, dynamic }),
};

export const kinds = [CONTACTS, LISTS];

export const forms = {
	noContactIsEmpty: 'GET /contacts/{idOrEmail} of nobody answers 200 without a body, instead of 404',
};

/** These are no custom fields, and have a place of their own. */
const OWN =
	'contactId email linkedinUrl linkedinUrlSalesNav additionalEmails contactOwner source companyId companyDomain companyLinkedinUrl'.split(
		' ',
	);

const refusal = (code: string, message: string) => ({ success: false, error: { code, message } });

/** The words are those of the list of companies, where they are documented. */
export const NO_CRM = refusal('NO_CRM_CONNECTED', 'No CRM connected');

export const endpoints: Endpoints = {
	'GET /contacts': {
		wrong: {
			'query.search': 'Search query must be at least 2 characters',
			'query.listId': 'Invalid listId format',
		},
		// With idsOrEmails the answer is a bare list without pages, and the other filters do not count.
		answer: (call) => {
			const { store, texts } = call;
			const wanted = texts('idsOrEmails').slice(0, 100);
			const all = store.all(CONTACTS);
			if (wanted.length > 0)
				return wanted
					.map((each) => contactOf(call, each))
					.filter((each) => each !== undefined)
					.map((each) => all.shown(each));
			const search = call.text('search');
			return listed(call, search === undefined ? all.rows : store.searched(search), {
				as: counted,
				where: {
					email: true,
					listId: ({ _id }, list) => store.all(LISTS).get(list)?.memberIds.has(_id) ?? false,
					notInAnyCampaign: ({ leads }, flag) => flag === 'false' || leads.length === 0,
					companyId: true,
					companyDomain: ({ fields }, domain) => fields.companyDomain === domain,
					companyLinkedinUrl: ({ companyId = '' }, url) =>
						store.all(KNOWN_COMPANIES).get(companyId)?.linkedinUrl === url,
					companySalesnavUrl: () => false,
					fieldRejectionReason: () => false,
				},
				show: CONTACTS.show,
			});
		},
	},

	'POST /contacts': (call) => {
		const { store, body, text } = call;
		const email = text('email');
		const linkedinUrl = text('linkedinUrl') ?? text('linkedinUrlSalesNav');
		const identifier = text('contactId') ?? email ?? linkedinUrl;
		if (identifier === undefined)
			throw new Refusal(
				400,
				refusal(
					'MISSING_IDENTIFIER',
					'At least one identifier is required: email, linkedinUrl or contactId',
				),
			);
		const known = [text('contactId'), email, linkedinUrl]
			.map((each) => contactOf(call, each))
			.find((each) => each !== undefined);
		const contact =
			known ??
			store.addContact({
				...origin(call),
				ownerId: call.user._id,
				email,
				linkedinUrl,
				unsubscribed: false,
				source: text('source') ?? 'api',
				fields: {},
				leads: [],
			});
		// Empty values change nothing.
		const fields = Object.entries(body).filter(
			([name, value]) => !OWN.includes(name) && value !== '' && value !== null,
		);
		Object.assign(contact.fields, Object.fromEntries(fields));
		store.index(contact);
		const data = {
			...written(contact),
			created: !known,
			updated: known !== undefined,
			companyLinked: contact.companyId !== undefined,
		};
		return new Answer(known ? 200 : 201, { success: true, data });
	},

	'DELETE /contacts/{idOrEmail}': (call) => {
		const contact = contactOf(call, call.path.idOrEmail);
		if (!contact)
			throw new Refusal(
				404,
				refusal('CONTACT_NOT_FOUND', 'No contact found with the provided id or email'),
			);
		refuseIf(
			isBeingEnriched(call.store, contact),
			refusal('CONTACT_DELETE_BLOCKED', 'Contact cannot be removed if an enrichment is in progress'),
			409,
		);
		call.store.removeContact(contact);
		for (const { memberIds } of call.store.all(LISTS).values()) memberIds.delete(contact._id);
		return { success: true, deletedContactId: contact._id };
	},

	'GET /contacts/{idOrEmail}': (call) => {
		const all = call.store.all(CONTACTS);
		const contact = contactOf(call, call.path.idOrEmail);
		if (!contact && call.form('noContactIsEmpty')) return undefined;
		return all.shown(contact ?? all.need(undefined));
	},

	'GET /contacts/lists': (call) => {
		const all = call.store.all(LISTS);
		return listsOf(call, 'contacts').map((each) => all.shown(each));
	},

	'POST /contacts/lists': {
		wrong: {
			'body.name': 'name is required and must be a non-empty string',
			'body.name long': 'name is too long',
		},
		answer: (call) => {
			const { _id, name } = addList(call, 'contacts');
			return created({ message: 'Contact list created successfully', list: { id: _id, name } });
		},
	},

	'POST /contacts/lists/{listId}/entities': {
		says: { 405: 'Method not allowed', 500: 'Failed to add contacts to list' },
		wrong: {
			'path.listId': 'Invalid listId format (expected clt_xxx)',
			'body.contactIds': 'contactIds is required and must be a non-empty array',
			'body.contactIds many': 'Maximum 1,000 contacts per request',
			'body.contactIds[]': 'All contactIds must be in ctc_xxx format',
		},
		answer: (call) => {
			const { store, path, text, texts } = call;
			const list = store.all(LISTS).need(path.listId);
			const isRemoval = text('action') === 'remove';
			refuseIf(list.dynamic && isRemoval, 'Cannot manually remove contacts from a dynamic list.');
			refuseIf(list.dynamic, 'Cannot manually add contacts to a dynamic list');
			refuseIf(
				texts('contactIds').length === 0,
				'contactIds is required and must be a non-empty array',
			);
			const known = texts('contactIds').filter((each) => store.all(CONTACTS).has(each));
			const counts = putInto(list, known, isRemoval);
			return isRemoval
				? { message: 'Contacts removed from list successfully', ...counts }
				: { message: 'Contacts added to list successfully', ...counts };
		},
	},

	'GET /contacts/export': ({ store, text }) => {
		const { memberIds } = store.all(LISTS).get(text('listId') ?? '') ?? { memberIds: new Set() };
		const rows = store.all(CONTACTS).rows.filter(({ _id }) => memberIds.has(_id));
		return csv(
			rows.map(({ email, fields, leads: [lead] }) => ({
				...fields,
				email,
				status: lead ? statusOf(lead) : '',
			})),
			['firstName', 'lastName', 'email', 'companyName', 'jobTitle', 'status'],
		);
	},

	// Parameters and answer are those of notes of companies: for contacts nobody has seen them.
	'GET /contacts/{idOrEmail}/notes': (call) => notesOf(call, 'contactId', contactIn(call)),
	'POST /contacts/{idOrEmail}/notes': (call) => annotate(call, 'contactId', contactIn(call)),

	'POST /contacts/crm/create': connect,
	'POST /contacts/crm/search-and-connect': connect,
};

function connect(call: AnyCall): object {
	const named = call.texts('idsOrEmails');
	const find = (wanted: string) => contactOf(call, wanted);
	return intoCrm(call, 'contacts', named, find, (contact) => {
		if (!contact.isInCrm) call.later('contactInCrm', contact._id);
		return contact.isInCrm === true;
	});
}

/**
 * Has those linked that are not yet: who is in the list that is named, or whom the request names.
 * Of what lemlist answers only `alreadyLinked` has been seen.
 * @param isLinked tells, and begins to link who is not
 */
export function intoCrm<T extends Row>(
	call: AnyCall,
	of: List['of'],
	named: string[],
	find: (wanted: string) => T | undefined,
	isLinked: (row: T) => boolean,
): object {
	refuseIf(call.store.lacks('crm'), NO_CRM);
	const members = listNamed(call, of)?.memberIds;
	const wanted = [...(members ?? named)].map(find);
	const found = [...new Set(wanted)].filter((each) => each !== undefined);
	const alreadyLinked = found.filter(isLinked).length;
	return {
		...{ queued: found.length - alreadyLinked, alreadyLinked },
		...(!members && { notFound: wanted.filter((each) => each === undefined).length }),
	};
}

export const due = {
	contactInCrm: ({ store }: Doing, id: string) => {
		const contact = store.all(CONTACTS).get(id);
		if (contact) contact.isInCrm = true;
	},
};

/** The lists that are searched for, by a part of the name. */
export function listsOf(call: AnyCall, of: List['of']): readonly List[] {
	const search = ({ name }: List, text: string) => name.toLowerCase().includes(text.toLowerCase());
	const all = call.store.all(LISTS).rows.filter((each) => each.of === of);
	return filtered(call, all, { search });
}

/** Makes a list by the name in the body. */
export function addList({ store, text, at }: AnyCall, of: List['of']): List {
	const list = {
		name: text('name') ?? '',
		of,
		dynamic: false,
		memberIds: new Set<string>(),
		createdAt: at,
	};
	return store.all(LISTS).add(list);
}

/** The list in the body of a request that takes names as well. */
export function listNamed({ store, text }: AnyCall, of: List['of']): List | undefined {
	const listId = text('listId');
	if (listId === undefined) return undefined;
	const list = store.all(LISTS).need(listId);
	refuseIf(list.of !== of, LISTS.missing, 404);
	return list;
}

/** Puts some into a list, or takes them out of it. @returns what lemlist counts */
export function putInto({ memberIds }: List, ids: readonly string[], isRemoval: boolean): object {
	const before = ids.filter((each) => memberIds.has(each)).length;
	for (const each of ids) memberIds[isRemoval ? 'delete' : 'add'](each);
	return isRemoval ? { removedCount: before } : { addedCount: ids.length - before, alreadyInList: before };
}

function contactIn(call: AnyCall): Contact {
	return contactOf(call, call.path.idOrEmail) ?? call.store.all(CONTACTS).need(undefined);
}

/** By what a note names whom it is about. lemlist takes notes for activities: their ids begin alike. */
type About = 'contactId' | 'companyId';

/** Answers the notes about somebody. */
export function notesOf(call: AnyCall, about: About, { _id }: Row): unknown {
	const isMeant = (each: Activity) => each[about] === _id && each.type === 'annotated';
	const found = call.store.happenings.activities.filter(isMeant);
	return listed(call, found, { as: totalled, show: note(about) });
}

/** Makes the note of a request, and answers it. */
export function annotate(call: AnyCall, about: About, { _id }: Row): object {
	const said = noted(about, _id, call.text('note') ?? '', call.user._id);
	return note(about)(call.emit('annotated', undefined, said));
}

/** What the activity of a note says of it. */
export const noted = (about: About, _id: string, note: string, userId: string) => ({
	...{ [about]: _id, note, sendUserId: userId, userId },
});

const note = (about: About) => (activity: Activity) => {
	const { _id, teamId, type, createdAt, note, sendUserId, userId } = activity;
	const dates = { createdAt, updatedAt: createdAt };
	return { _id, teamId, [about]: activity[about], type, ...dates, note, sendUserId, userId };
};

/** Notes of the first contacts, and of somebody in a running campaign. */
export function begin({ store, ago }: Seeding): void {
	const userId = store.users[0]?._id ?? '';
	const { rows } = store.all(CONTACTS);
	for (const [n, contact] of [...rows.slice(0, 2), ...rows.slice(10, 12)].entries())
		store.happenings.record(
			'annotated',
			undefined,
			noted('contactId', contact._id, 'Likes to be called by phone.', userId),
			Date.parse(ago(40 - n)),
		);
}

/** The n-th person of a fresh team. */
export function invented(n: number, store: Store, startedAt: number): Contact {
	const { company, linkedinUrl, firstName, lastName, jobTitle, location } = person(n);
	const { name: companyName, domain: companyDomain } = COMPANIES[company] ?? { name: '', domain: '' };
	const owner = store.users[n % store.users.length]?._id ?? '';
	return {
		_id: store.all(CONTACTS).nextId(),
		teamId: store.teamId,
		createdAt: new Date(startedAt - 30 * 86_400_000 - n * 60_000).toISOString(),
		createdBy: owner,
		ownerId: owner,
		email: leadEmail(n),
		emailStatus: 'deliverable',
		linkedinUrl,
		companyId: COMPANY_IDS[company] ?? '',
		unsubscribed: false,
		source: 'api',
		fields: {
			firstName,
			lastName,
			jobTitle,
			location,
			linkedinUrl,
			companyName,
			companyDomain,
			preferredContactMethod: 'email',
			industry: INDUSTRIES[company % INDUSTRIES.length] ?? '',
		},
		leads: [],
	};
}

const COMPANY_IDS = COMPANIES.map((_, n) => id('cpn', n + 1));

/** What a contact can be searched by. */
export function searchedIn({ fields, email }: Contact): string {
	return `${fullName(fields)} ${email}`.toLowerCase();
}

/** By id, e-mail or LinkedIn profile. */
export function contactOf(
	{ store }: Pick<AnyCall, 'store'>,
	wanted: string | undefined,
): Contact | undefined {
	if (wanted === undefined) return undefined;
	return wanted.startsWith('http') ? store.byProfile(wanted) : store.find(wanted);
}

/** A contact as it is shown after it was written. */
function written({ email, isInCrm: _isInCrm, ...contact }: Contact): object {
	const emails = email === undefined ? [] : [{ value: email }];
	return { ...contact, emails, emailStatus: undefined, leads: undefined };
}

function fullName({ firstName = '', lastName = '' }: JsonObject | Record<string, JsonValue>): string {
	return `${String(firstName)} ${String(lastName)}`.trim();
}
