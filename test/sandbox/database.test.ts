import type { Store } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

let store: Store;
beforeAll(() => {
	store = freshStore();
});
beforeEach(() => {
	store.settings.lacks = [];
});

interface Found {
	results: Array<Record<string, unknown>>;
	total: number;
	page: number;
	size: number;
	limitation: number;
}
type Filter = { filterId: string; in?: string[]; out?: string[] };
const people = (filters: Filter[], more: object = {}) =>
	ask(store, 'POST /database/people', { body: { filters, ...more } });
const found = (filters: Filter[], more: object = {}) => people(filters, more).json as Found;
const companies = (filters: Filter[], more: object = {}) =>
	ask(store, 'POST /database/companies', { body: { filters, ...more } });
const EVERYBODY = { filterId: 'country', out: ['Nowhere'] };

it('people are found by what lemlist says they can be searched by', () => {
	const everybody = found([EVERYBODY]);
	expect(everybody).toMatchObject({ total: 3000, page: 1, size: 100, team: store.teamId });
	const filters = ask(store, 'GET /database/filters').json as Array<{
		filterId: string;
		mode: string[];
		helper: string;
	}>;
	expect(filters).toContainEqual(
		expect.objectContaining({ filterId: 'department', mode: ['leads'], type: 'select' }),
	);
	for (const { filterId, mode, helper } of filters) {
		const value = /^Allowed values: (.+)$/.exec(helper)?.[1]?.split(', ')[0] ?? 'e';
		const search = mode.includes('leads') ? found : (of: Filter[]) => companies(of).json as Found;
		const all = search([{ filterId, out: ['no such value'] }]).total;
		const within = search([{ filterId, in: [value] }]).total;
		expect(within).toBeGreaterThan(0);
		expect(within + search([{ filterId, out: [value] }]).total).toBe(all);
	}
});

it('every filter narrows, every value widens, words are looked for everywhere', () => {
	const french = found([{ filterId: 'country', in: ['france'] }]);
	const both = found([{ filterId: 'country', in: ['France', 'Spain'] }]);
	const sales = found([
		{ filterId: 'country', in: ['France'] },
		{ filterId: 'department', in: ['Sales'] },
	]);
	expect(both.total).toBeGreaterThan(french.total);
	expect(sales.total).toBeLessThan(french.total);
	expect(
		new Set(sales.results.map(({ country, department }) => `${String(country)} ${String(department)}`)),
	).toEqual(new Set(['France Sales']));
	const managers = found([EVERYBODY], { search: 'Sales Manager Paris' });
	expect(managers.total).toBeGreaterThan(0);
	expect(managers.results[0]).toMatchObject({ title: 'Sales Manager', location: 'Paris, France' });
	expect(found([EVERYBODY], { excludes: ['experiences'], size: 1 }).results[0]).not.toHaveProperty(
		'experiences',
	);
	// One that only companies have is ignored beside another.
	const technologies = { filterId: 'currentCompanyTechnologies', in: ['Postman'] };
	expect(found([{ filterId: 'country', in: ['France'] }, technologies]).total).toBe(french.total);
	for (const none of [[], [technologies], [{ filterId: 'shoeSize', in: ['42'] }]])
		expect(people(none)).toMatchObject({ status: 400, json: 'Parameter filters is invalid' });
	expect(ask(store, 'POST /database/people').json).toBe('Parameter filters is invalid');
});

it('come in pages, the same in every team, whoever was asked for first', () => {
	const page = found([EVERYBODY], { page: 30 });
	expect(page.results).toHaveLength(100);
	expect(found([EVERYBODY], { page: 31 }).results).toEqual([]);
	expect(companies([EVERYBODY], { size: 500 }).json).toMatchObject({ total: 400, size: 500 });
	const other = freshStore();
	ask(other, 'POST /database/companies', { body: { filters: [EVERYBODY] } });
	const again = ask(other, 'POST /database/people', { body: { filters: [EVERYBODY], page: 30 } })
		.json as Found;
	expect(again.results).toEqual(page.results);
});

it('a search counts for a day', () => {
	const filters = [EVERYBODY];
	const left = (after: number) =>
		(ask(store, 'POST /database/companies', { body: { filters }, after }).json as Found).limitation;
	const before = left(0);
	expect(left(1000)).toBe(before - 1);
	expect(left(86_401_000)).toBe(1999);
});

it('a persona is made, listed and deleted, and then is gone', () => {
	const filters = [{ filterId: 'currentTitle', in: ['Founder'], out: [], exactMatch: true }];
	const make = (body: object) => ask(store, 'POST /database/personas', { body });
	const made = make({
		name: 'Makers',
		mode: 'leads',
		filters: [...filters, { filterId: 'currentCompanyTechnologies' }],
	});
	expect(made.status).toBe(201);
	const { _id } = (made.json as { data: { _id: string } }).data;
	const list = () =>
		(ask(store, 'GET /database/personas', { query: { mode: 'leads' } }).json as { data: object[] }).data;
	expect(list()).toHaveLength(3);
	expect(list()[0]).toMatchObject({ _id, name: 'Makers', mode: 'leads', filters });
	expect(ask(store, 'GET /database/personas', { query: { mode: 'companies' } }).json).toEqual({ data: [] });

	for (const [body, status, code] of [
		[{ name: 'Makers' }, 409, 'PEOPLE_DATABASE_PERSONA_NAME_ALREADY_EXISTS'],
		[{ name: '' }, 400, 'PEOPLE_DATABASE_PERSONA_API_INVALID_NAME'],
		[{ name: undefined }, 400, 'PEOPLE_DATABASE_PERSONA_API_INVALID_NAME'],
		[{ filters: 'all' }, 400, 'PEOPLE_DATABASE_PERSONA_API_INVALID_FILTERS'],
		[{ filters: [{ filterId: 'shoeSize' }] }, 400, 'SEARCH_FILTERS_INVALID'],
		[{ mode: 'companies' }, 400, 'PEOPLE_DATABASE_PERSONA_MODE_NOT_SUPPORTED'],
		[{ mode: 'both' }, 400, 'PEOPLE_DATABASE_PERSONA_API_INVALID_MODE'],
	] as const)
		expect(make({ ...{ name: 'Other', mode: 'leads', filters }, ...body })).toMatchObject({
			status,
			json: { code },
		});

	const remove = (personaId: string) =>
		ask(store, 'DELETE /database/personas/{personaId}', { path: { personaId } });
	expect(remove('no such').json).toMatchObject({ code: 'WRONG_PARAM_PEOPLE_DATABASE_PERSONA_ID' });
	expect(remove(_id).json).toEqual({ data: { _id, deleted: true } });
	expect(remove(_id)).toMatchObject({ status: 404, json: { code: 'PEOPLE_DATABASE_PERSONA_NOT_FOUND' } });
	expect(list()).toHaveLength(2);
	store.settings.lacks = ['personas'];
	for (const answer of [
		make({ name: 'Other', mode: 'leads', filters }),
		remove(_id),
		ask(store, 'GET /database/personas'),
	])
		expect(answer).toMatchObject({ status: 403, json: { code: 'BETA_NOT_ENABLED' } });
});

it('says what it knows of people and of companies', () => {
	expect(ask(store, 'GET /schema/people').json).toMatchObject({
		properties: { full_name: { type: 'string' }, skills: { type: 'array' } },
	});
	expect(ask(store, 'GET /schema/companies').json).toMatchObject({
		properties: { company_name: { type: 'string' } },
	});
});
