import { Refusal, csv } from '../answer.mts';
import type { Kind, Row, Seeding } from '../kind.mts';
import { bare, list, pageOf } from '../lists.mts';
import type { Contact } from '../people.mts';
import { refuseIf } from '../resource.mts';
import type { AnyCall, Doing, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import { CONTACTS } from './contacts.mts';

/** An e-mail, `@domain`, LinkedIn profile or phone number that nobody is to write to. */
interface Unsubscribe extends Row {
	value: string;
	source: 'api' | 'bounced' | 'lead' | 'user' | 'abuse';
	createdAt: string;
}

const SEEDED = [
	['@competitor.example', 'user'],
	['@press.example', 'api'],
	['complaints@example.com', 'abuse'],
	['https://www.linkedin.com/in/nobody-example', 'api'],
	['+33600000000', 'user'],
	['unsubscribed@example.com', 'lead'],
	['bounced@example.com', 'bounced'],
] as const;

export const UNSUBSCRIBES: Kind<Unsubscribe> = {
	name: 'unsubscribes',
	prefix: 'uns',
	missing: 'Variable not found',
	*seed({ ago }) {
		for (const [n, [value, source]] of SEEDED.entries()) yield { value, source, createdAt: ago(200 - n) };
	},
};

export const kinds = [UNSUBSCRIBES];

/** These asked for it themselves. */
const PROTECTED: string[] = ['lead', 'abuse'];
const UPDATE_FAILED = { says: { 500: 'Failed to update contact subscription' } };

export const endpoints: Endpoints = {
	'GET /v2/unsubscribes/variables': list(UNSUBSCRIBES, { as: bare }),

	'POST /v2/unsubscribes/variables': {
		wrong: { 'body.values': 'No value', 'body.values many': 'Maximum 10000 values allowed' },
		answer: (call) => {
			block(call, call.texts('values'));
			return 'Variables unsubscribed';
		},
	},

	'GET /v2/unsubscribes/variables/{value}': (call) =>
		variable(find(call.store, valueIn(call)) ?? call.store.all(UNSUBSCRIBES).need(undefined)),

	'POST /v2/unsubscribes/variables/{value}': {
		says: { 500: 'Failed to unsubscribe variable' },
		answer: (call) => {
			block(call, [valueIn(call)]);
			return variable(find(call.store, valueIn(call)));
		},
	},

	'DELETE /v2/unsubscribes/variables/{value}': (call) => {
		const found = find(call.store, valueIn(call));
		if (!found) throw new Refusal(400, 'Variable not found in unsubscribe list');
		refuseIf(PROTECTED.includes(found.source), 'Variable is protected and cannot be re-subscribed', 409);
		free(call, found);
		return 'Variable subscribed';
	},

	'GET /v2/unsubscribes/exports/variables': ({ store }) =>
		csv(fieldsOf(rowsOf(store)), ['_id', 'value', 'source', 'createdAt']),

	'GET /v2/unsubscribes/contacts/{contactId}': {
		says: { 500: 'Failed to get contact subscription' },
		answer: (call) => subscription(contactIn(call)),
	},
	'POST /v2/unsubscribes/contacts/{contactId}': {
		...UPDATE_FAILED,
		answer: (call) => setDoNotContact(call, true),
	},
	'DELETE /v2/unsubscribes/contacts/{contactId}': {
		...UPDATE_FAILED,
		answer: (call) => setDoNotContact(call, false),
	},

	'GET /v2/unsubscribes/exports/contacts': ({ store }) =>
		csv(store.all(CONTACTS).rows.map(subscription), ['_id', 'doNotContact']),

	// The old ones know e-mails and domains only.
	'GET /unsubscribes': (call) => bare(pageOf(call, rowsOf(call.store).filter(isOld))),

	'GET /unsubs/export': ({ store }) =>
		csv(fieldsOf(rowsOf(store).filter(isOld)), ['value', 'source', 'createdAt']),

	'GET /unsubscribes/{email}': {
		says: { 500: 'Invalid value' },
		answer: ({ store, path: { email } }) => {
			const invalid = 'Invalid email address or domain';
			refuseIf(email.trim() === '', 'Invalid value', 500);
			refuseIf(!email.includes('@'), `${invalid}. Domains must start with @`, 500);
			refuseIf(!/^\S*@[^\s@]+\.[^\s@]+$/.test(email), invalid, 500);
			return oldOf(store, email, 'Unsubscriber not found');
		},
	},

	'POST /unsubscribes/{email}': (call) => {
		const { email } = call.path;
		// lemlist does not say what is not found here.
		if (!email.includes('@')) throw new Refusal(404, 'Unsubscribe not found');
		block(call, [email]);
		const { _id, value } = oldOf(call.store, email, '');
		return { _id, value, email };
	},

	'DELETE /unsubscribes/{email}': (call) => {
		const found = oldOf(call.store, call.path.email, 'Unsubscribe not found');
		free(call, found);
		return { _id: found._id, value: found.value };
	},
};

/** Whoever unsubscribed or bounced in the history of a fresh team is on the list. */
export function begin({ store }: Seeding): void {
	for (const { type, leadEmail, createdAt } of store.happenings.activities)
		enlistAfter(type, store, String(leadEmail), createdAt);
}

/** Puts somebody on the list to whom something happened after which nobody writes any more. */
export function enlistAfter(type: string, store: Store, value: string, at: string): void {
	if (type === 'emailsUnsubscribed') enlist(store, value, 'lead', at);
	if (type === 'emailsBounced') enlist(store, value, 'bounced', at);
}

/** Puts a value on the list, once. */
export function enlist(store: Store, value: string, source: Unsubscribe['source'], createdAt: string): void {
	if (!find(store, value)) store.all(UNSUBSCRIBES).add({ value, source, createdAt });
}

function rowsOf(store: Store): readonly Unsubscribe[] {
	return store.all(UNSUBSCRIBES).rows;
}

function fieldsOf(rows: readonly Unsubscribe[]): Record<string, unknown>[] {
	return rows.map((row) => ({ ...row }));
}

function isOld({ value }: Unsubscribe): boolean {
	return value.includes('@');
}

/** Small letters or capitals are the same. */
function find(store: Store, value: string): Unsubscribe | undefined {
	return rowsOf(store).find((row) => row.value.toLowerCase() === value.toLowerCase());
}

/** One of those that the old endpoints know. @param missing words of the 404 */
function oldOf(store: Store, email: string, missing: string): Unsubscribe {
	return find(store, email) ?? store.all(UNSUBSCRIBES).need(undefined, missing);
}

function valueIn({ path }: AnyCall): string {
	const value = path.value?.trim() ?? '';
	refuseIf(value === '', 'No value');
	return value;
}

/** A row as the endpoints of one value show it. */
function variable(row: Unsubscribe | undefined) {
	return row && { _id: row._id, value: row.value, variable: row.value, source: row.source };
}

/** Puts values on the list that are not there yet. */
function block({ store, at, emit }: Doing, values: string[]): void {
	const known = new Set(rowsOf(store).map(({ value }) => value.toLowerCase()));
	for (const value of values.map((each) => each.trim())) {
		if (value === '' || known.has(value.toLowerCase())) continue;
		known.add(value.toLowerCase());
		store.all(UNSUBSCRIBES).add({ value, source: 'api', createdAt: at });
		emit('variableUnsubscribed', undefined, { value, source: 'api' });
	}
}

function free({ store, emit }: Doing, { _id, value }: Unsubscribe): void {
	store.all(UNSUBSCRIBES).delete(_id);
	emit('variableSubscribed', undefined, { value });
}

function contactIn({ store, path }: AnyCall): Contact {
	return store.all(CONTACTS).need(path.contactId, 'Bad contact identifier', 400);
}

function subscription({ _id, unsubscribed }: Contact) {
	return { _id, doNotContact: unsubscribed };
}

function setDoNotContact(call: AnyCall, doNotContact: boolean): string {
	const contact = contactIn(call);
	if (contact.unsubscribed !== doNotContact)
		call.emit(doNotContact ? 'entityUnsubscribed' : 'entitySubscribed', contact.leads[0], {
			contactId: contact._id,
		});
	contact.unsubscribed = doNotContact;
	return 'Contact subscription updated';
}
