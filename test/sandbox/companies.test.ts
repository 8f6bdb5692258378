import { id } from '../../sandbox/id.mts';
import { leadEmail } from '../../sandbox/store.mts';
import type { Store } from '../../sandbox/store.mts';
import { START, ask, freshStore } from './calling.mts';

let store: Store;
beforeEach(() => {
	store = freshStore();
});

interface Company {
	_id: string;
	domain: string;
	fields: Record<string, unknown>;
}
const list = (query: Record<string, string>) =>
	ask(store, 'GET /companies', { query }).json as { data: Company[]; total: number };
const post = (body: object) => ask(store, 'POST /companies', { body });
const companyId = id('cpn', 1);

it('are found by id or domain, search, CRM state and rejection', () => {
	const all = list({ limit: '500' });
	expect(all).toMatchObject({ total: 60, limit: 500, offset: 0 });
	expect(all.data[0]).toMatchObject({ _id: companyId, crmSync: { provider: 'hubspot', errors: [] } });
	expect(list({ limit: '2', offset: '58', sortOrder: 'desc' }).data.map(({ _id }) => _id)).toEqual([
		id('cpn', 2),
		companyId,
	]);
	const [first, second] = all.data;
	expect(
		list({ idsOrDomains: `${companyId},${second?.domain},nobody.example`, search: 'zzz' }),
	).toMatchObject({
		data: [first, second],
		total: 2,
	});
	expect(list({ search: String(first?.fields.name).toUpperCase() }).data).toEqual([first]);
	expect(list({ fields: '_id,industry', limit: '1' }).data).toEqual([
		{ _id: companyId, fields: { industry: first?.fields.industry } },
	]);
	const states = ['synced', 'not_synced'].map((crmSyncStatus) => list({ crmSyncStatus }).total);
	expect(states).toEqual([50, 10]);
	expect(list({ crmSyncStatus: 'error' }).total).toBe(
		list({ crmSyncStatus: 'required_field_missing' }).total,
	);
	expect(list({ fieldRejectionReason: 'crm_sync_duplicate_linkedin_url' }).data[0]).toMatchObject({
		fieldRejections: [{ field: 'linkedinUrl', reason: 'crm_sync_duplicate_linkedin_url' }],
	});
	store.settings.lacks = ['crm'];
	expect(list({ limit: '1' }).data[0]).not.toHaveProperty('crmSync');
	expect(ask(store, 'GET /companies', { query: { crmSyncStatus: 'synced' } })).toMatchObject({
		status: 400,
		json: { error: { code: 'NO_CRM_CONNECTED' } },
	});
});

it('are made once, and changed after that', () => {
	const [, owner] = store.users;
	expect(
		post({
			name: 'Quarry',
			domain: 'quarry.example',
			companyOwner: owner?.email,
			revenue: 5,
			pet: 'cat',
		}),
	).toMatchObject({
		status: 201,
		json: {
			success: true,
			data: {
				domain: 'quarry.example',
				ownerId: owner?._id,
				source: 'api',
				created: true,
				fields: { name: 'Quarry', revenue: 5 },
			},
			warnings: [{ code: 'UNKNOWN_FIELD', message: 'Field "pet" does not exist' }],
		},
	});
	const changed = post({
		name: 'Quarry Ltd',
		domain: 'quarry.example',
		industry: '',
		companyOwner: 'nobody',
	});
	expect(changed).toMatchObject({
		status: 200,
		json: {
			data: {
				created: false,
				updated: true,
				ownerId: owner?._id,
				fields: { name: 'Quarry Ltd', revenue: 5 },
			},
		},
	});
	expect(changed.json).not.toHaveProperty('warnings');
	const { _id } = (changed.json as { data: Company }).data;
	expect(post({ companyId: _id, size: '11-50' }).json).toMatchObject({
		data: { _id, fields: { size: '11-50' } },
	});
	expect(list({ search: 'quarry' })).toMatchObject({
		data: [{ _id, fields: { size: '11-50' } }],
		total: 1,
	});
	for (const [body, missing] of [
		[{ domain: 'new.example' }, 'name'],
		[{ name: 'New' }, 'domain'],
	] as const)
		expect(post(body)).toMatchObject({
			status: 400,
			json: {
				error: { code: 'MISSING_REQUIRED_FIELD', message: `Missing required field: ${missing}` },
			},
		});
});

it('are deleted once nobody is attached, and then are gone', () => {
	const remove = (query: Record<string, string> = {}) =>
		ask(store, 'DELETE /companies/{companyId}', { path: { companyId: id('cpn', 2) }, query });
	expect(remove()).toMatchObject({
		status: 400,
		json: { success: false, error: { code: 'COMPANY_HAS_CONTACTS', contactCount: 1 } },
	});
	expect(remove({ force: 'true' }).json).toEqual({
		success: true,
		deletedCompanyId: id('cpn', 2),
		unlinkedContacts: 1,
	});
	expect(store.people.get(leadEmail(1))?.companyId).toBeUndefined();
	expect(remove()).toMatchObject({ status: 404, json: { error: { code: 'COMPANY_NOT_FOUND_BY_ID' } } });
	expect(list({ limit: '500' }).total).toBe(59);
	const { data } = post({ name: 'Quarry', domain: 'quarry.example' }).json as { data: Company };
	const path = { companyId: data._id };
	expect(ask(store, 'DELETE /companies/{companyId}', { path }).json).toEqual({
		success: true,
		deletedCompanyId: data._id,
	});
});

it('have notes, which are activities', () => {
	ask(store, 'POST /hooks', { body: { targetUrl: 'https://example.com/hook', type: 'annotated' } });
	const path = { companyId };
	const made = ask(store, 'POST /companies/{companyId}/notes', { path, body: { note: 'Call in May' } });
	expect(made).toMatchObject({
		json: {
			_id: expect.stringMatching(/^act_/),
			...{ companyId, type: 'annotated', note: 'Call in May', userId: store.users[0]?._id },
			createdAt: new Date(START).toISOString(),
		},
		effects: [{ activity: { type: 'annotated', companyId } }],
	});
	const notes = (query: Record<string, string>) =>
		ask(store, 'GET /companies/{companyId}/notes', { path, query }).json;
	expect(notes({ sortOrder: 'desc', limit: '1' })).toEqual({ data: [made.json], total: 4 });
	expect(notes({ limit: '3', page: '2' })).toEqual({ data: [made.json], total: 4 });
	const nobody = { path: { companyId: 'cpn_1' } };
	for (const answer of [
		ask(store, 'GET /companies/{companyId}/notes', nobody),
		ask(store, 'POST /companies/{companyId}/notes', { ...nobody, body: { note: 'x' } }),
	])
		expect(answer).toMatchObject({ status: 404, json: 'Company not found' });
});

it('and contacts have fields, by their origin', () => {
	const fields = (query: Record<string, string>) => ask(store, 'GET /fields', { query });
	expect(fields({}).json).toMatchObject({
		success: true,
		data: { contact: expect.any(Array), company: expect.any(Array) },
	});
	expect(fields({ entity: 'company', source: 'crm_synced' }).json).toEqual({
		success: true,
		data: { company: [expect.objectContaining({ source: 'crm_synced', crmField: 'lifecyclestage' })] },
	});
	store.settings.lacks = ['crm'];
	expect(fields({ source: 'crm_synced' }).json).toEqual({
		success: true,
		data: { contact: [], company: [] },
	});
	expect(fields({ entity: 'lead' })).toMatchObject({
		status: 400,
		json: { success: false, error: 'Invalid entity parameter. Must be one of: contact, company' },
	});
});

const inList = (listId: string) => list({ listId, limit: '500' }).data.map(({ _id }) => _id);

it('are put into lists of their own and taken out', () => {
	const { json, status } = ask(store, 'POST /companies/lists', { body: { name: 'New' } });
	expect(status).toBe(201);
	const listId = (json as { list: { id: string } }).list.id;
	const lists = (query: Record<string, string> = {}) =>
		ask(store, 'GET /companies/lists', { query }).json as Array<{ _id: string; dynamic: boolean }>;
	expect(lists()[0]).toEqual({
		...{ _id: listId, name: 'New', dynamic: false, createdAt: new Date(START).toISOString() },
	});
	expect(lists({ search: 'TARGET' })).toMatchObject([{ name: 'Target accounts' }]);
	expect(JSON.stringify(ask(store, 'GET /contacts/lists').json)).not.toContain(listId);
	const put = (companyIds: string[], to = listId, query: Record<string, string> = {}) =>
		ask(store, 'POST /companies/lists/{listId}/entities', {
			path: { listId: to },
			query,
			body: { companyIds },
		});
	const ids = [companyId, id('cpn', 2)];
	expect(put([companyId]).json).toMatchObject({ addedCount: 1, alreadyInList: 0 });
	expect(put(ids).json).toMatchObject({ addedCount: 1, alreadyInList: 1 });
	expect(inList(listId)).toEqual(ids);
	expect(put([companyId], listId, { action: 'remove' }).json).toMatchObject({ removedCount: 1 });
	expect(inList(listId)).toEqual(ids.slice(1));
	expect(put(ids, 'clt_x').status).toBe(404);
	expect(put(ids, lists().find(({ dynamic }) => dynamic)?._id).status).toBe(400);
	expect(put(ids, id('clt', 1)).json).toBe('This list is not a company list');
});

it('are shown one by one, by id only', () => {
	const get = (of: string) => ask(store, 'GET /companies/{companyId}', { path: { companyId: of } });
	expect(get(companyId).json).toMatchObject({ _id: companyId, teamId: store.teamId, fields: {} });
	expect(get(list({}).data[0]?.domain ?? '')).toMatchObject({
		status: 404,
		json: { error: { code: 'COMPANY_NOT_FOUND_BY_ID' } },
	});
});

it('are sought in the CRM, and made there where that is asked for', () => {
	const waiting = list({ crmSyncStatus: 'not_synced', limit: '500' }).data.map(({ _id }) => _id);
	const idsOrDomains = [companyId, ...waiting, 'nobody.example'];
	const answer = { queued: waiting.length, alreadyLinked: 1, notFound: 1 };
	const connect = { body: { idsOrDomains } };
	expect(ask(store, 'POST /companies/crm/search-and-connect', connect).json).toEqual(answer);
	const inState = (crmSyncStatus: string, after = 0) =>
		(ask(store, 'GET /companies', { query: { crmSyncStatus }, after }).json as { total: number }).total;
	expect(inState('searching')).toBe(waiting.length);
	const left = inState('not_found', 10_000);
	expect(left).toBeGreaterThan(0);
	expect(left).toBeLessThan(waiting.length);
	expect(inState('searching', 10_000)).toBe(0);
	const { json } = ask(store, 'POST /companies/lists', { body: { name: 'All' } });
	const listId = (json as { list: { id: string } }).list.id;
	ask(store, 'POST /companies/lists/{listId}/entities', {
		path: { listId },
		body: { companyIds: waiting },
	});
	const create = { body: { listId }, after: 20_000 };
	expect(ask(store, 'POST /companies/crm/create', create).json).toMatchObject({ queued: left });
	expect(inState('not_synced', 40_000)).toBe(0);
	expect(ask(store, 'POST /companies/crm/create', { body: { listId: id('clt', 1) } }).status).toBe(404);
	store.settings.lacks = ['crm'];
	expect(ask(store, 'POST /companies/crm/create', create)).toMatchObject({
		status: 400,
		json: { error: { code: 'NO_CRM_CONNECTED' } },
	});
});
