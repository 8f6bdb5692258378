import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Store } from '../../sandbox/store.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

let store: Store;
beforeEach(() => {
	store = freshStore();
});

const VARIABLE = '/v2/unsubscribes/variables/{value}';
const CONTACT = '/v2/unsubscribes/contacts/{contactId}';
const OLD = '/unsubscribes/{email}';
type Method = 'GET' | 'POST' | 'DELETE';
const variable = (method: Method, value: string) => ask(store, `${method} ${VARIABLE}`, { path: { value } });
const contact = (method: Method, contactId: string) =>
	ask(store, `${method} ${CONTACT}`, { path: { contactId } });
const old = (method: Method, email: string) => ask(store, `${method} ${OLD}`, { path: { email } });
const values = (query: Record<string, string> = {}, of: Endpoint = 'GET /v2/unsubscribes/variables') =>
	(ask(store, of, { query }).json as Array<{ value: string }>).map(({ value }) => value);
const lines = (of: Endpoint) => ask(store, of).body.split('\n');

it.each(['ana+x@example.com', '@example.org', 'https://www.linkedin.com/in/ana-example', '+33612345678'])(
	'%s is blocked once, listed, read, freed and gone',
	(value) => {
		const made = variable('POST', value).json;
		expect(made).toEqual({
			_id: expect.stringMatching(/^uns_\w{17}$/),
			value,
			variable: value,
			source: 'api',
		});
		const before = store.happenings.activities.length;
		expect(variable('POST', value.toUpperCase()).json).toEqual(made);
		expect(store.happenings.activities).toHaveLength(before);
		expect(store.happenings.activities.at(-1)).toMatchObject({ type: 'variableUnsubscribed', value });
		expect(variable('GET', value).json).toEqual(made);
		expect(values().filter((each) => each === value)).toHaveLength(1);
		expect(lines('GET /v2/unsubscribes/exports/variables').at(-1)).toMatch(
			`${value},api,2026-06-01T12:00:00.000Z`,
		);
		expect(variable('DELETE', value)).toMatchObject({ status: 200, json: 'Variable subscribed' });
		expect(store.happenings.activities.at(-1)?.type).toBe('variableSubscribed');
		expect(variable('GET', value)).toMatchObject({ status: 404, json: 'Variable not found' });
		expect(values()).not.toContain(value);
	},
);

it('many are blocked at once, and come in pages', () => {
	const blocked = ['a@example.com', 'b@example.com', 'a@example.com', '@press.example'];
	const many = (list: unknown) => ask(store, 'POST /v2/unsubscribes/variables', { body: { values: list } });
	const before = values();
	expect(many(blocked)).toMatchObject({ status: 200, json: 'Variables unsubscribed' });
	const all = [...before, 'a@example.com', 'b@example.com'];
	expect(values()).toEqual(all);
	expect(values({ limit: '2', offset: '3' })).toEqual(all.slice(3, 5));
	const some = Array.from({ length: 10_001 }, (_, n) => `p${n}@example.com`);
	expect(many(some)).toMatchObject({ status: 400, json: 'Maximum 10000 values allowed' });
	expect(many('a@example.com').status).toBe(400);
	many(some.slice(1));
	expect(values()).toHaveLength(100);
});

it('those who asked for it themselves stay blocked, and whoever left in the history is one of them', () => {
	const left = store.happenings.activities.find(({ type }) => type === 'emailsUnsubscribed');
	const protectedWords = { status: 409, json: 'Variable is protected and cannot be re-subscribed' };
	for (const value of [String(left?.leadEmail), 'complaints@example.com'])
		expect(variable('DELETE', value)).toMatchObject(protectedWords);
	const bounced = store.happenings.activities.find(({ type }) => type === 'emailsBounced');
	expect(variable('GET', String(bounced?.leadEmail)).json).toMatchObject({ source: 'bounced' });
	const unknown = { status: 400, json: 'Variable not found in unsubscribe list' };
	expect(variable('DELETE', 'nobody@example.com')).toMatchObject(unknown);
	for (const method of ['GET', 'POST', 'DELETE'] as const)
		expect(variable(method, ' ')).toMatchObject({ status: 400, json: 'No value' });
});

it('a contact is not to be contacted, until it is again', () => {
	const { _id = '' } = store.people.get(leadEmail(1)) ?? {};
	const state = () => contact('GET', _id).json;
	const done = { status: 200, json: 'Contact subscription updated' };
	expect(state()).toEqual({ _id, doNotContact: false });
	expect(contact('POST', _id)).toMatchObject(done);
	expect(store.happenings.activities.at(-1)).toMatchObject({ type: 'entityUnsubscribed', contactId: _id });
	const before = store.happenings.activities.length;
	contact('POST', _id);
	expect(store.happenings.activities).toHaveLength(before);
	expect(state()).toEqual({ _id, doNotContact: true });
	expect(lines('GET /v2/unsubscribes/exports/contacts').slice(0, 2)).toEqual([
		'_id,doNotContact',
		`${_id},true`,
	]);
	const path = { idOrEmail: _id };
	expect(ask(store, 'GET /contacts/{idOrEmail}', { path }).json).toMatchObject({ unsubscribed: true });
	expect(contact('DELETE', _id)).toMatchObject(done);
	expect(state()).toEqual({ _id, doNotContact: false });
	for (const method of ['GET', 'POST', 'DELETE'] as const)
		expect(contact(method, 'con_x')).toMatchObject({ status: 400, json: 'Bad contact identifier' });
});

it('the old endpoints know e-mails and domains, of the same list', () => {
	const made = old('POST', '@example.org').json;
	expect(made).toEqual({
		...{ _id: expect.stringMatching(/^uns_/), value: '@example.org', email: '@example.org' },
	});
	expect(old('GET', '@example.org').json).toMatchObject({ value: '@example.org', source: 'api' });
	expect(values()).toContain('@example.org');
	const known = values({}, 'GET /unsubscribes');
	expect(known).toEqual(values().filter((each) => each.includes('@')));
	expect(values({ offset: '1', limit: '2' }, 'GET /unsubscribes')).toEqual(known.slice(1, 3));
	const [head, first] = lines('GET /unsubs/export');
	expect([head, first]).toEqual([
		'value,source,createdAt',
		expect.stringMatching(/^@competitor.example,user,/),
	]);
	expect(old('DELETE', '@example.org').json).toMatchObject({ value: '@example.org' });
	const gone = { status: 404, json: 'Unsubscribe not found' };
	expect(old('DELETE', '@example.org')).toMatchObject(gone);
	expect(old('POST', 'nobody')).toMatchObject(gone);
	expect(old('GET', '@example.org')).toMatchObject({ status: 404, json: 'Unsubscriber not found' });
});

it('the old look-up refuses what is no e-mail and no domain with 500', () => {
	const invalid = 'Invalid email address or domain';
	expect(old('GET', ' ')).toMatchObject({ status: 500, json: 'Invalid value' });
	expect(old('GET', 'example.org')).toMatchObject({
		status: 500,
		json: `${invalid}. Domains must start with @`,
	});
	expect(old('GET', 'ana@')).toMatchObject({ status: 500, json: invalid });
});
