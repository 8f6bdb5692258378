import { SIGNAL_FILTERS, SIGNAL_TYPES } from '../../nodes/Lemlist/api/values.ts';
import { handle } from '../../sandbox/handle.mts';
import { id } from '../../sandbox/id.mts';
import type { Store } from '../../sandbox/store.mts';
import { KEY, START, ask, freshStore } from './calling.mts';

let store: Store;
beforeEach(() => {
	store = freshStore();
});

interface Agent {
	_id: string;
	name: string;
	type: string;
	status: string;
}
const agents = (query: Record<string, string> = {}) =>
	(ask(store, 'GET /watchlist', { query }).json as { data: Agent[] }).data;
const signals = (query: Record<string, string> = {}) =>
	ask(store, 'GET /watchlist/signals', { query }).json as {
		data: Array<{ _id: string; receivedAt: string; type: string }>;
		meta: { pagination: { totalRecords: number; totalPages: number } };
	};
const make = (body: object) =>
	ask(store, 'POST /watchlist', { body: { name: 'New', type: 'newHire', ...body } });
const ACTIVE = { activate: true, segmentType: 'all', signalProcessingType: 'manual' };
const ofType = (type: string) => agents({ type })[0]?._id ?? '';

it('what is made is listed, changed with its past kept, and deleted, and then is gone', () => {
	const made = make({ filters: [{ filterId: 'title', in: ['CTO'], out: [] }], emoji: '🎯' });
	expect(made).toMatchObject({
		status: 201,
		json: { data: { name: 'New', status: 'draft', entity: 'contact', segmentType: 'all', emoji: '🎯' } },
	});
	const { _id: watchListId } = (made.json as { data: Agent }).data;
	expect(agents({ status: 'draft', type: 'newHire,jobChange' })).toMatchObject([{ _id: watchListId }]);
	const change = (body: object) => ask(store, 'PATCH /watchlist', { body, after: 5000 });
	expect(change({ watchListId, name: 'Renamed' }).json).toMatchObject({
		data: { name: 'Renamed', emoji: '🎯' },
	});
	const history = () => ask(store, 'GET /watchlist/history', { query: { watchListId } });
	expect(history().json).toMatchObject({
		data: [
			{
				name: 'New',
				startDate: new Date(START).toISOString(),
				endDate: new Date(START + 5000).toISOString(),
				createdBy: store.users[0]?._id,
				stats: { signalsCount: 0 },
			},
		],
		meta: { pagination: { totalRecords: 1 } },
	});
	const remove = () => ask(store, 'DELETE /watchlist', { query: { watchListId } }).json;
	expect(remove()).toEqual({ data: { _id: watchListId, deleted: true, deletedCount: 1 } });
	expect(remove()).toEqual({ data: { _id: watchListId, deleted: false, deletedCount: 0 } });
	expect(agents().map(({ _id }) => _id)).not.toContain(watchListId);
	expect(agents({ status: 'delete' })).toMatchObject([{ _id: watchListId }]);
	expect(history()).toMatchObject({ status: 404, json: 'WatchList not found or access denied' });
	expect(change({ watchListId, name: 'Again' })).toMatchObject({
		status: 404,
		json: 'Watch list not found',
	});
});

it('an agent that is activated costs a credit, finds something after a while and tells the hooks', () => {
	ask(store, 'POST /hooks', { body: { targetUrl: 'https://example.com/hook', type: 'signalRegistered' } });
	const before = signals().meta.pagination.totalRecords;
	const { _id } = (make(ACTIVE).json as { data: Agent }).data;
	expect(store.settings.credits).toBe(99);
	const watchListId = _id;
	expect(signals({ watchListId }).data).toEqual([]);
	const { effects } = ask(store, 'GET /team', { after: store.settings.jobMs });
	expect(effects).toMatchObject([
		{ activity: { type: 'signalRegistered', watchListId, watchListName: 'New' } },
	]);
	expect(signals({ watchListId }).data).toMatchObject([
		{
			type: 'newHire',
			status: 'new',
			contact: { email: expect.any(String) },
			company: { domain: expect.any(String) },
		},
	]);
	expect(signals().meta.pagination.totalRecords).toBe(before + 1);
	ask(store, 'PATCH /watchlist', { body: { watchListId, emoji: '🚀' }, after: 60_000 });
	expect(ask(store, 'GET /watchlist/history', { query: { watchListId } }).json).toMatchObject({
		data: [{ stats: { signalsCount: 1 } }],
	});
});

it('are not activated without what it takes', () => {
	expect(make({ activate: true })).toMatchObject({
		status: 400,
		json: 'activate requires both segmentType and signalProcessingType',
	});
	store.settings.credits = 0;
	expect(make(ACTIVE)).toMatchObject({ status: 402, json: 'Insufficient credits' });
	store.settings.lacks = ['monitoring'];
	expect(make({})).toMatchObject({ status: 429, json: 'Monitoring limit exceeded' });
	store.settings.lacks = [];
	expect(make({ name: ' ' }).json).toBe('name must be a non-empty string');
	expect(make({ type: 'weather' })).toMatchObject({ status: 400, json: 'Invalid type values' });
	expect(make({ filters: [{ filterId: 'bomboraTopics' }] })).toMatchObject({ status: 400 });
});

it('keep their type, and a name', () => {
	const watchListId = ofType('newHire');
	const change = (body: object) => ask(store, 'PATCH /watchlist', { body: { watchListId, ...body } });
	expect(change({ type: 'jobChange' })).toMatchObject({
		status: 409,
		json: 'Watch list type cannot be changed after creation',
	});
	expect(change({ name: '' })).toMatchObject({ status: 400, json: 'name must be a non-empty string' });
	expect(change({ watchListId: undefined })).toMatchObject({
		status: 400,
		json: 'watchListId must be a valid watch list ID',
	});
	expect(ask(store, 'DELETE /watchlist').json).toBe('watchListId must be a valid watch list ID');
});

it('signals come newest first, by type, status, date and agent, in pages', () => {
	const all = signals({ limit: '100' });
	const dates = all.data.map(({ receivedAt }) => receivedAt);
	expect(dates).toEqual(dates.toSorted().toReversed());
	expect(signals({ limit: '100', sortOrder: 'asc' }).data[0]?._id).toBe(all.data.at(-1)?._id);
	expect(signals({ limit: '20', page: '3' })).toMatchObject({
		data: all.data.slice(40, 60),
		meta: { pagination: { page: 3, limit: 20, totalRecords: 56, totalPages: 3 } },
	});
	// As the node sends several, and one alone.
	const url = '/watchlist/signals?limit=100&type[]=newHire&type[]=jobChange&status[]=old';
	const headers = { authorization: `Basic ${btoa(`:${KEY}`)}` };
	const { body } = handle(store, { method: 'GET', url, headers }, { now: START, random: () => 0.5 });
	const { data } = JSON.parse(body) as typeof all;
	expect(new Set(data.map(({ type }) => type))).toEqual(new Set(['newHire', 'jobChange']));
	const receivedAtFrom = new Date(START - 7 * 86_400_000).toISOString();
	expect(signals({ receivedAtFrom, limit: '100' }).data).toEqual(
		all.data.filter(({ receivedAt }) => receivedAt >= receivedAtFrom),
	);
	for (const [query, words] of [
		[{ page: '0' }, 'page must be a positive integer'],
		[{ limit: '101' }, 'limit must be between 1 and 100'],
		[{ sortBy: 'name' }, 'sortBy must be either receivedAt or createdAt'],
		[{ type: 'weather' }, 'Invalid type values'],
		[{ status: 'lost' }, 'Invalid status values'],
		[{ receivedAtFrom: 'soon' }, 'receivedAtFrom must be a valid ISO date string'],
		[{ receivedAtFrom, receivedAtTo: '2020-01-01' }, 'receivedAtFrom must be before receivedAtTo'],
	] as const)
		expect(ask(store, 'GET /watchlist/signals', { query })).toMatchObject({ status: 400, json: words });
	expect(ask(store, 'GET /watchlist/signals', { query: { watchListId: 'wli_x' } })).toMatchObject({
		status: 404,
		json: 'Watchlist not found',
	});
});

it('take signals from outside about those who are known', () => {
	const push = (watchListId: string, body: object) =>
		ask(store, 'POST /watchlist/{watchListId}/external-signals', { path: { watchListId }, body });
	const [people, companies] = [ofType('externalSignalContact'), ofType('externalSignalCompany')];
	const [contact] = store.people.values();
	const pushed = push(people, {
		contact: { linkedinUrl: contact?.linkedinUrl },
		customFields: { plan: 'pro' },
	});
	expect(pushed.json).toMatchObject({
		status: 'processed',
		creditsConsumed: 0,
		entity: { type: 'contact', id: contact?.leads[0]?._id, enriched: false },
	});
	expect(signals({ watchListId: people }).data[0]).toMatchObject({
		_id: (pushed.json as { signalId: string }).signalId,
		contact: { email: contact?.email },
		signalData: { externalSignalCustomFields: { plan: 'pro' } },
	});
	// Somebody of the database, found and enriched.
	const search = { filters: [{ filterId: 'country', in: ['France'] }], size: 1 };
	const { results } = ask(store, 'POST /database/people', { body: search }).json as {
		results: Array<{ lead_linkedin_url: string }>;
	};
	expect(push(people, { contact: { linkedinUrl: results[0]?.lead_linkedin_url } }).json).toMatchObject({
		status: 'processed',
		entity: { enriched: true },
	});
	const nobody = { linkedinUrl: 'https://www.linkedin.com/in/nobody-at-all' };
	expect(push(people, { contact: nobody }).json).toEqual({
		status: 'ignored',
		reason: 'no_entity_match',
		creditsConsumed: 0,
	});
	const company = { domain: contact?.fields.companyDomain, name: 'Any' };
	expect(push(companies, { company }).json).toMatchObject({
		status: 'processed',
		entity: { type: 'company' },
	});

	expect(push(people, { contact: { linkedinUrl: 'nobody' } })).toMatchObject({
		status: 400,
		json: expect.stringMatching(/^Contact must have a valid LinkedIn profile URL/),
	});
	expect(push(companies, { company: { ...company, linkedinUrl: 'https://example.com' } })).toMatchObject({
		status: 400,
		json: expect.stringMatching(/^Company must have a domain and a name/),
	});
	const many = Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`k${n}`, 'v']));
	for (const customFields of [many, { seats: 20 }])
		expect(push(people, { contact: nobody, customFields })).toMatchObject({
			status: 400,
			json: 'Custom fields must have 20 keys or less with string values',
		});
	expect(push(ofType('newHire'), { contact: nobody })).toMatchObject({
		status: 404,
		json: 'Watch list not found or not configured for external signals',
	});
	for (let n = 0; n < 100; n++) push(companies, { company });
	expect(push(companies, { company }).json).toMatchObject({
		status: 'ignored',
		reason: 'daily_limit_reached',
	});
});

it('say what they can watch for, by what, and with which values', () => {
	const { data: library } = ask(store, 'GET /watchlist/library').json as { data: Array<{ type: string }> };
	expect(library.map(({ type }) => type).toSorted()).toEqual([...SIGNAL_TYPES].toSorted());
	const filters = ask(store, 'GET /watchlist/filters').json as {
		data: Record<string, { filterId: string }[]>;
	};
	expect(Object.keys(filters.data)).toHaveLength(SIGNAL_TYPES.length);
	const named = new Set(
		Object.values(filters.data).flatMap((each) => each.map(({ filterId }) => filterId)),
	);
	expect([...named].toSorted()).toEqual([...SIGNAL_FILTERS].filter((id) => named.has(id)).toSorted());
	expect(ask(store, 'GET /watchlist/filters', { query: { type: 'companyIsHiring' } }).json).toMatchObject({
		data: {
			companyIsHiring: expect.arrayContaining([
				expect.objectContaining({ filterId: 'title', required: ['in'] }),
			]),
		},
	});
	const values = (query: Record<string, string>) => ask(store, 'GET /watchlist/filter-values', { query });
	expect(values({ filterId: 'companyIndustries', query: 'SOFT' }).json).toEqual({
		data: { filterId: 'companyIndustries', results: ['Software', 'Software Testing'] },
	});
	expect(values({ filterId: 'persona' }).json).toEqual({ data: { filterId: 'persona', results: null } });
	expect(values({ filterId: 'weather' })).toMatchObject({
		status: 400,
		json: 'filterId is not a supported watch list autocomplete filter',
	});
});

it('watch the lists they are told, of their own kind, for somebody', () => {
	const set = (body: object) => ask(store, 'POST /watchlist/crm-lists', { body });
	const [watchListId, ofCompanies] = [ofType('newHire'), ofType('companyRaisedFunds')];
	const lists = [id('clt', 1), id('clt', 2)];
	expect(set({ watchListId, crmListIds: lists }).json).toEqual({ watchListId, crmListIds: lists });
	expect(agents({ type: 'newHire' })).toMatchObject([{ crmListIds: lists }]);
	expect(set({ watchListId, crmListIds: [id('clt', 4)] }).status).toBe(400);
	expect(set({ watchListId: ofCompanies, crmListIds: [id('clt', 4)] }).status).toBe(200);
	expect(set({ watchListId, crmListIds: ['clt_x'] }).status).toBe(404);
	expect(make({ personaId: 'pdp_1' }).json).toMatchObject({ data: { personaId: 'pdp_1' } });
});
