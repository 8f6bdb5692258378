import {
	between,
	commas,
	date,
	email,
	flag,
	integer,
	json,
	matching,
	object,
	oneOf,
	required,
	scalar,
	text,
	upTo,
	upToBytes,
} from '../../nodes/Lemlist/api/statement.ts';
import { match as check } from '../../sandbox/checker.mts';

/** What does not fit, in words. */
function match(...[of, path, sent]: Parameters<typeof check>) {
	const { misfits, seen } = check(of, path, sent);
	return { faults: misfits.map(({ words }) => words), seen };
}

const statement: Parameters<typeof check>[0] = {
	path: { email },
	query: {
		limit: between(integer, 1, 100),
		order: oneOf('asc', 'desc'),
		open: flag,
		'type[]': oneOf('a', 'b'),
		states: required(commas(oneOf('x', 'y'), 2)),
		filters: json(object),
	},
	body: {
		name: required(upTo(5, text)),
		on: date,
		'ids[]': upTo(2, matching(/^id_/)),
		'rows[].id': required(text),
		'rows[].more': object,
		'deep.inside.flag': flag,
		'own.*': scalar,
	},
};

const fine = {
	path: { email: 'a@example.com' },
	query: { limit: '7', order: 'asc', open: 'true', type: ['a', 'b'], states: 'x,y', filters: '[{}]' },
	body: {
		name: 'Anna',
		on: '2026-03-01T00:00:00.000Z',
		ids: ['id_1'],
		rows: [{ id: '1', more: { any: [1] } }],
		deep: { inside: { flag: false } },
		own: { colour: 'red', size: 1 },
	},
};

const faults = ({ path = {}, query = {}, body = {} }: { path?: object; query?: object; body?: object }) =>
	match(
		statement,
		{ ...fine.path, ...path },
		{ query: { ...fine.query, ...query }, body: { ...fine.body, ...body } },
	).faults;

it('a request that fits has no faults, and shows which names it sent', () => {
	const { faults: none, seen } = match(statement, fine.path, fine);
	expect(none).toEqual([]);
	const names = (place: 'path' | 'query' | 'body') =>
		Object.keys(statement[place] ?? {}).map((name) => `${place}.${name}`);
	expect([...seen].sort()).toEqual([...names('path'), ...names('query'), ...names('body')].sort());
});

it.each([
	['path.email', { path: { email: 'nobody' } }],
	['query.page is not known', { query: { page: '1' } }],
	['query.limit is 101, out of bounds', { query: { limit: '101' } }],
	['query.limit is 1.5, not of type integer', { query: { limit: '1.5' } }],
	['query.limit is "many", not of type integer', { query: { limit: 'many' } }],
	['query.order cannot be "up"', { query: { order: 'up' } }],
	['query.order is ["asc","desc"], not of type text', { query: { order: ['asc', 'desc'] } }],
	['query.open is "1", not of type flag', { query: { open: '1' } }],
	['query.type[] cannot be "c"', { query: { type: ['a', 'c'] } }],
	['query.states holds 3 elements', { query: { states: 'x,y,x' } }],
	['query.states cannot be "z"', { query: { states: 'z' } }],
	['query.filters is not a list', { query: { filters: '{}' } }],
	['body.name is 1, not of type text', { body: { name: 1 } }],
	['body.name is too long', { body: { name: 'Annabel' } }],
	['body.on is "soon", not of type date', { body: { on: 'soon' } }],
	['body.ids[] is malformed: "1"', { body: { ids: ['1'] } }],
	['body.ids holds 3 elements', { body: { ids: ['id_1', 'id_2', 'id_3'] } }],
	['body.ids is not a list', { body: { ids: 'id_1' } }],
	['body.rows[].id is missing', { body: { rows: [{}] } }],
	['body.rows[].other is not known', { body: { rows: [{ id: '1', other: 1 }] } }],
	['body.deep is a list', { body: { deep: [] } }],
	['body.deep.inside is string, not an object', { body: { deep: { inside: 'x' } } }],
	['body.own.* is {}, not of type scalar', { body: { own: { colour: {} } } }],
	['body.other is not known', { body: { other: 1 } }],
])('finds: %s', (fault, changed) => {
	expect(faults(changed)).toEqual([expect.stringContaining(fault)]);
});

it('finds what is missing, and a body where none is known', () => {
	expect(match(statement, fine.path, { query: {}, body: undefined }).faults).toEqual([
		'query.states is missing',
		'body.name is missing',
	]);
	expect(match({}, {}, { query: {}, body: {} }).faults).toEqual(['a body, where none is known']);
});

it('a body that is a list must be one, within its size', () => {
	const list = { body: { '[]': upTo(1, object), '[].id': required(text) } };
	const faultsOf = (body: unknown) => match(list, {}, { query: {}, body }).faults;
	expect(faultsOf([{ id: '1' }])).toEqual([]);
	expect(faultsOf({ id: '1' })).toEqual(['body. is not a list']);
	expect(faultsOf([{ id: '1' }, {}])).toEqual(['body. holds 2 elements', 'body.[].id is missing']);
});

it('a form has the names of its statement', () => {
	const form = { form: { file: required(text) } };
	const faultsOf = (name: string) =>
		match(form, {}, { query: {}, body: `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n…` })
			.faults;
	expect(faultsOf('file')).toEqual([]);
	expect(faultsOf('audio')).toEqual(['form.audio is not known', 'form.file is missing']);
});

it('a list of the query has one name, however it is sent', () => {
	for (const key of ['type', 'type[]'])
		expect(
			check({ query: { 'type[]': text } }, {}, { query: { [key]: ['a', 'b'] }, body: undefined }),
		).toMatchObject({
			misfits: [],
			query: { type: ['a', 'b'] },
		});
});

it('some lengths are counted in bytes', () => {
	const body = { note: upToBytes(4, text) };
	const faultsOf = (note: string) => match({ body }, {}, { query: {}, body: { note } }).faults;
	expect(faultsOf('éé')).toEqual([]);
	expect(faultsOf('ééa')).toEqual(['body.note is too long']);
});
