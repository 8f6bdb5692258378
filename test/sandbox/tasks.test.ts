import type { Store } from '../../sandbox/store.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

type Task = Record<string, unknown> & { _id: string };

let store: Store;
beforeEach(() => {
	store = freshStore();
});

const page = (filters: object[] = [], number = '0') =>
	ask(store, 'GET /tasks', { query: { page: number, filters: JSON.stringify(filters) } }).json as {
		results: Task[];
		page: string;
	};
const found = (...filters: object[]) => page(filters).results;
const change = (body: object) => ask(store, 'PATCH /tasks', { body });
const task = (_id: string) => [...found(), ...page([], '1').results].find((each) => each._id === _id);

function make(body: object): Task {
	const assignedTo = store.users[1]?._id;
	const given = { type: 'manual', assignedTo, dueDate: '2026-07-01T09:00:00.000Z', ...body };
	return ask(store, 'POST /tasks', { body: given }).json as Task;
}

it('what is made is listed and changed, and gone when it is done', () => {
	const lead = store.people.get(leadEmail(2))?.leads[0];
	const made = make({ recordId: lead?._id, title: 'Call', message: 'Soon', priority: '2' });
	expect(made).toEqual({
		...{ _id: expect.stringMatching(/^opp_\w{17}$/), type: 'manual', title: 'Call', content: 'Soon' },
		...{ priority: 2, dueDate: '2026-07-01T09:00:00.000Z', userId: store.users[1]?._id },
		...{ leadId: lead?._id, campaignId: lead?.campaign._id, contactId: lead?.person._id },
	});
	expect(task(made._id)).toEqual(made);
	const changed = change({ id: made._id, priority: '', message: 'Now', assignedTo: 'usr_1' }).json;
	expect(changed).toEqual({ ...made, priority: 0, content: 'Now', userId: 'usr_1' });
	expect(task(made._id)).toEqual(changed);

	ask(store, 'POST /hooks', { body: { targetUrl: 'https://hooks.example.com/', type: 'annotated' } });
	const { effects } = change({ id: made._id, done: true });
	expect(effects).toMatchObject([
		{ activity: { type: 'annotated', leadId: lead?._id, opportunityId: made._id } },
	]);
	expect(store.happenings.activities.map(({ type }) => type)).toContain('manualDone');
	expect(task(made._id)).toBeUndefined();
	expect(change({ id: made._id, done: true }).effects).toEqual([]);
	change({ id: made._id, done: false });
	expect(task(made._id)).toEqual(changed);
});

it('is about a lead, a contact or a company; only LinkedIn’s have media', () => {
	const contactId = store.people.get(leadEmail(2))?._id;
	expect(make({ recordId: contactId })).toMatchObject({ contactId });
	const images = ['https://example.com/1.png'];
	expect(make({ recordId: 'cpn_1', type: 'linkedin', images })).toMatchObject({
		companyId: 'cpn_1',
		images,
	});
	expect(make({ recordId: 'cpn_1', images })).not.toHaveProperty('images');
});

it('pages count from 0 and say so in a text; the one after the last is empty', () => {
	const ids = ['0', '1'].flatMap((number) => page([], number).results.map(({ _id }) => _id));
	expect(new Set(ids).size).toBe(30);
	expect(page([], '1')).toMatchObject({ page: '1', results: { length: 10 } });
	expect(page([], '2').results).toEqual([]);
});

it('are found by filters, all of which must fit', () => {
	const [first] = found();
	const contact = store.people.get(leadEmail(1));
	const fullName = `${String(contact?.fields.firstName)} ${String(contact?.fields.lastName)}`;
	const linkedin = contact?.linkedinUrl?.replace('https://www.', '');
	for (const filter of [
		{ filterId: 'email', value: leadEmail(1) },
		{ filterId: 'email', regex: '^LEAD00001@' },
		{ filterId: 'fullName', value: fullName.toUpperCase() },
		{ filterId: 'linkedin', value: linkedin },
		{ filterId: 'dueDate', to: String(first?.dueDate).slice(0, 10) },
	])
		expect(found(filter)).toEqual([first]);
	expect(found({ filterId: 'phone', value: '+33100000000' })).toEqual([]);

	const phone = found({ filterId: 'type', in: ['phone'] });
	expect(phone.map(({ type }) => type)).toEqual(Array(5).fill('phone'));
	const [, second, ...others] = phone;
	const due = { filterId: 'dueDate', from: String(second?.dueDate).slice(0, 10) };
	expect(found({ filterId: 'type', in: ['phone'] }, due)).toEqual([second, ...others]);
	expect(found({ filterId: 'type', in: ['phone'], out: ['phone'] })).toEqual([]);
	const mine = found({ filterId: 'assignedTo', in: [second?.userId] });
	expect(new Set(mine.map(({ userId }) => userId))).toEqual(new Set([second?.userId]));
	expect(found({ filterId: 'campaignId', in: [first?.campaignId] })).toContainEqual(first);
	const state = store.campaigns.get(String(first?.campaignId))?.status;
	expect(found({ filterId: 'campaignState', out: [state] })).not.toContainEqual(first);
});

it('ignored ones are gone; who is not there is passed over', () => {
	const ids = found().map(({ _id }) => _id);
	const { json } = ask(store, 'POST /tasks/ignore', { body: { ids: [ids[1], 'opp_x', ids[0]] } });
	expect(json).toEqual({});
	expect(found()[0]?._id).toBe(ids[2]);
	const types = store.happenings.activities.slice(-2).map(({ type }) => type);
	expect(types).toEqual(['aircallIgnored', 'manualIgnored']);
});

it('are refused where it is known, or can be guessed', () => {
	const words = { status: 400, json: { error: 'Malformed filters' } };
	expect(ask(store, 'GET /tasks')).toMatchObject(words);
	for (const filters of ['x', '{}', '["x"]', '[{}]', '[{"filterId":"email","regex":"("}]'])
		expect(ask(store, 'GET /tasks', { query: { filters } })).toMatchObject(words);
	expect(make({ recordId: 'cpn_1', type: 'whatsappMessage' })).toBe('Bad method');
	expect(make({ recordId: undefined })).toBe('Bad method');
	expect(change({ title: 'x' })).toMatchObject({ status: 400, json: 'Bad method' });
	expect(change({ id: 'opp_x' })).toMatchObject({ status: 400, json: 'Task not found' });
});

describe('in the second version', () => {
	interface Found {
		_id: string;
		objectType: string;
		recordId: string;
		type: string;
	}
	const search = (query: Record<string, string> = {}) =>
		(ask(store, 'GET /v2/tasks', { query }).json as { results: Found[] }).results;
	const fields = (query: Record<string, string> = {}) =>
		(ask(store, 'GET /v2/tasks/filters', { query }).json as { results: object[] }).results;

	it('are found by flat parameters, also those that are done', () => {
		const all = search();
		expect(all).toHaveLength(30);
		expect(all[0]).toMatchObject({
			objectType: 'contact',
			recordId: store.people.get(leadEmail(1))?._id,
		});
		expect(search({ email: leadEmail(1) })).toEqual([all[0]]);
		expect(new Set(search({ type: 'phone' }).map(({ type }) => type))).toEqual(new Set(['phone']));
		change({ id: all[0]?._id, done: true });
		expect(search({ status: 'done' })).toMatchObject([{ _id: all[0]?._id }]);
		expect(search({ status: 'open' })).toHaveLength(29);
	});

	it('say what they can be found by', () => {
		expect(fields({ scope: 'contact' })).toMatchObject([{ field: 'email', queryParam: 'email' }]);
		expect(fields({ search: 'DUE' })).toMatchObject([{ field: 'dueDate', queryParam: null }]);
		expect(fields().length).toBeGreaterThan(2);
	});
});
