import type { Store } from '../../sandbox/store.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

let store: Store;
beforeEach(() => {
	store = freshStore();
});

type Found = { data: Array<{ _id: string; fullName: string; email: string }>; total: number };
const list = (query: Record<string, string>) => ask(store, 'GET /contacts', { query }).json as Found;

it('are found by id or e-mail, search, list and company', () => {
	const [first, second] = list({ limit: '2' }).data;
	expect(list({ limit: '2', offset: '1' })).toMatchObject({
		data: [{ _id: second?._id }, {}],
		total: 40,
		offset: 1,
	});
	const wanted = `${first?._id},${leadEmail(2)},nobody@example.com`;
	expect(ask(store, 'GET /contacts', { query: { idsOrEmails: wanted } }).json).toMatchObject([
		first,
		second,
	]);
	expect(list({ search: first?.fullName.toLowerCase() ?? '' }).data).toEqual([first]);
	expect(list({ companyDomain: 'nobody.example' }).total).toBe(0);
	expect(list({ notInAnyCampaign: 'true' }).total).toBe(0);
	expect(ask(store, 'GET /contacts', { query: { search: 'x' } })).toMatchObject({
		status: 400,
		json: 'Search query must be at least 2 characters',
	});
});

it('are found by what they are called now, in the order of their creation, and not when they are gone', () => {
	const named = (search: string) => list({ search }).data.map(({ email }) => email);
	expect(named('zebra')).toEqual([]);
	const post = (email: string) => ask(store, 'POST /contacts', { body: { email, lastName: 'Zebra' } });
	post('last@example.com');
	post(leadEmail(3));
	post(leadEmail(2));
	expect(named('ZEBRA')).toEqual([leadEmail(2), leadEmail(3), 'last@example.com']);
	expect(named('ze')).toEqual(named('zebra'));
	ask(store, 'POST /contacts', { body: { email: leadEmail(2), lastName: 'Yak' } });
	ask(store, 'DELETE /contacts/{idOrEmail}', { path: { idOrEmail: leadEmail(3) } });
	expect(named('zebra')).toEqual(['last@example.com']);
});

it('are made once, changed after that, and deleted with their leads', () => {
	const post = (body: object) => ask(store, 'POST /contacts', { body });
	const made = post({ email: 'ana@example.com', firstName: 'Ana', pet: 'cat' });
	expect(made).toMatchObject({
		status: 201,
		json: { data: { created: true, emails: [{ value: 'ana@example.com' }] } },
	});
	expect(post({ email: 'ana@example.com', firstName: '', lastName: 'Ortiz' })).toMatchObject({
		status: 200,
		json: { data: { updated: true, fields: { firstName: 'Ana', lastName: 'Ortiz', pet: 'cat' } } },
	});
	expect(post({ firstName: 'Who' })).toMatchObject({
		status: 400,
		json: { success: false, error: { code: 'MISSING_IDENTIFIER' } },
	});
	const path = { idOrEmail: leadEmail(4) };
	const leads = store.leads.size;
	expect(ask(store, 'DELETE /contacts/{idOrEmail}', { path }).json).toMatchObject({ success: true });
	expect(store.leads.size).toBe(leads - 4);
	expect(ask(store, 'DELETE /contacts/{idOrEmail}', { path })).toMatchObject({
		status: 404,
		json: { error: { code: 'CONTACT_NOT_FOUND' } },
	});
	expect(ask(store, 'GET /contacts/{idOrEmail}', { path }).status).toBe(404);
	store.settings.forms = ['noContactIsEmpty'];
	expect(ask(store, 'GET /contacts/{idOrEmail}', { path })).toMatchObject({ status: 200, body: '' });
});

it('are put into lists and taken out', () => {
	const { json, status } = ask(store, 'POST /contacts/lists', { body: { name: 'New' } });
	expect(status).toBe(201);
	const listId = (json as { list: { id: string } }).list.id;
	const contactIds = list({ limit: '3' }).data.map(({ _id }) => _id);
	const put = (ids: string[], action = 'add', to = listId) =>
		ask(store, 'POST /contacts/lists/{listId}/entities', {
			path: { listId: to },
			query: { action },
			body: { contactIds: ids },
		}).json;
	expect(put(contactIds.slice(1))).toMatchObject({ addedCount: 2, alreadyInList: 0 });
	expect(put(contactIds)).toMatchObject({ addedCount: 1, alreadyInList: 2 });
	expect(put(contactIds.slice(0, 1), 'remove')).toMatchObject({ removedCount: 1 });
	expect(list({ listId }).data.map(({ _id }) => _id)).toEqual(contactIds.slice(1));
	expect(ask(store, 'GET /contacts/export', { query: { listId } }).body).toMatch(
		/^firstName,lastName,email,companyName,jobTitle,status\n(.+\n).+$/,
	);
	expect(put(['1'])).toBe('All contactIds must be in ctc_xxx format');
	expect(put([])).toBe('contactIds is required and must be a non-empty array');
	expect(put(contactIds, 'add', 'clt_x')).toBe('Contact list not found');
	const [, , dynamic] = ask(store, 'GET /contacts/lists').json as Array<{ _id: string }>;
	expect(put(contactIds, 'add', dynamic?._id)).toBe('Cannot manually add contacts to a dynamic list');
});

it('have notes, which are activities', () => {
	const path = { idOrEmail: leadEmail(5) };
	const notes = (query: Record<string, string> = {}) =>
		ask(store, 'GET /contacts/{idOrEmail}/notes', { path, query }).json;
	expect(notes()).toEqual({ data: [], total: 0 });
	const write = (note: string) =>
		ask(store, 'POST /contacts/{idOrEmail}/notes', { path, body: { note } }).json;
	const [first, second] = [write('Call in May'), write('Called')];
	expect(first).toMatchObject({ note: 'Call in May', contactId: store.people.get(leadEmail(5))?._id });
	expect(notes({ sortOrder: 'desc', limit: '1' })).toEqual({ data: [second], total: 2 });
	expect(notes({ limit: '1', page: '2' })).toEqual({ data: [second], total: 2 });
	const nobody = { path: { idOrEmail: 'nobody@example.com' } };
	expect(ask(store, 'GET /contacts/{idOrEmail}/notes', nobody).status).toBe(404);
});

it('are linked to records of the CRM once', () => {
	const body = { idsOrEmails: [leadEmail(1), leadEmail(2), 'nobody@example.com'] };
	const [create, connect] = ['POST /contacts/crm/create', 'POST /contacts/crm/search-and-connect'] as const;
	expect(ask(store, create, { body }).json).toEqual({ queued: 2, alreadyLinked: 0, notFound: 1 });
	expect(ask(store, connect, { body, after: 10_000 }).json).toMatchObject({ queued: 0, alreadyLinked: 2 });
	const [{ _id: listId } = { _id: '' }] = ask(store, 'GET /contacts/lists').json as Array<{ _id: string }>;
	const inList = list({ listId }).total;
	expect(ask(store, connect, { body: { listId }, after: 10_000 }).json).toEqual({
		...{ queued: inList - 1, alreadyLinked: 1 },
	});
	store.settings.lacks = ['crm'];
	expect(ask(store, create, { body }).status).toBe(400);
});
