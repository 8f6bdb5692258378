import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { api } from '../../nodes/Lemlist/api/index.ts';
import { differencesOf } from '../../tooling/api/differences.mts';
import type { Difference } from '../../tooling/api/differences.mts';
import { read } from '../../tooling/api/document.mts';
import { entryOf } from '../../tooling/api/entry.mts';

/** A document of one operation. */
const document = (endpoint: string, operation: object, components = {}) => {
	const [method = '', path = ''] = endpoint.split(' ');
	return JSON.stringify({
		openapi: '3.0.0',
		components,
		paths: { [path]: { [method.toLowerCase()]: operation } },
	});
};

/** What is said of an endpoint by a document that holds it alone. */
const of = (endpoint: string, operation: object, components?: object) =>
	differencesOf(read(document(endpoint, operation, components)))
		.filter((each) => each.endpoint === endpoint)
		.map(({ kind, what, words }) => `${kind} ${what}: ${words}`);

const refusals = (...statuses: number[]) =>
	Object.fromEntries(statuses.map((status) => [status, { description: '' }]));
const query = (name: string, schema: object, required = false) => ({ in: 'query', name, required, schema });
const json = (schema: object) => ({ content: { 'application/json': { schema } } });

/** What lemlist documents of its reading of schedules, as far as it is compared. */
const SCHEDULE = { responses: refusals(400, 401, 404) };
const NOTES = {
	parameters: [
		query('limit', { type: 'integer', minimum: 1, maximum: 100 }),
		query('page', { type: 'integer' }),
		query('sortBy', { type: 'string', enum: ['createdAt'] }),
		query('sortOrder', { type: 'string', enum: ['asc', 'desc'] }),
	],
	responses: refusals(400, 401, 404, 405),
};
const NOTE = {
	requestBody: json({ type: 'object', required: ['note'], properties: { note: { type: 'string' } } }),
	responses: refusals(400, 401, 404, 405),
};

describe('nothing is said', () => {
	it.each<[string, string, object]>([
		['of what is stated', 'GET /companies/{companyId}/notes', NOTES],
		['of a body that is stated', 'POST /companies/{companyId}/notes', NOTE],
		[
			'of examples that would be believed',
			'GET /schedules/{scheduleId}',
			{
				responses: {
					...SCHEDULE.responses,
					200: { content: { 'application/json': { example: { _id: 'skd_1' } } } },
				},
			},
		],
	])('%s', (_, endpoint, operation) => {
		expect(of(endpoint, operation)).toEqual([]);
	});

	it('of what is known to differ', () => {
		expect(api['GET /tasks'].differs).toHaveProperty(['query.filters']);
		const said = of('GET /tasks', { parameters: [query('filters', { type: 'string' })] });
		expect(said).not.toEqual([]);
		expect(said.filter((each) => each.includes('query.filters'))).toEqual([]);
	});

	it('of other names of placeholders, and slashes at the end', () => {
		const found = differencesOf(read(document('GET /schedules/{id}/', SCHEDULE)));
		expect(found.filter(({ endpoint }) => endpoint.includes('/schedules/{'))).not.toContainEqual(
			expect.objectContaining({ endpoint: 'GET /schedules/{scheduleId}' }),
		);
	});
});

describe('it is said', () => {
	it.each<[string, object, string[]]>([
		[
			'GET /companies/{companyId}/notes',
			{ ...NOTES, parameters: [...NOTES.parameters, query('search', { type: 'string' })] },
			['new query.search: text'],
		],
		[
			'GET /companies/{companyId}/notes',
			{ ...NOTES, parameters: NOTES.parameters.slice(1) },
			['gone query.limit: is not in the document'],
		],
		[
			'GET /companies/{companyId}/notes',
			{
				...NOTES,
				parameters: [query('limit', { type: 'integer', maximum: 50 }), ...NOTES.parameters.slice(1)],
			},
			['changed query.limit: has max 50, not 100'],
		],
		[
			'GET /companies/{companyId}/notes',
			{
				...NOTES,
				parameters: [query('limit', { type: 'boolean' }, true), ...NOTES.parameters.slice(1)],
			},
			['changed query.limit: is of type flag, not integer', 'changed query.limit: is required'],
		],
		[
			'GET /companies/{companyId}/notes',
			{
				...NOTES,
				parameters: [
					...NOTES.parameters.slice(0, 3),
					query('sortOrder', { enum: ['asc', 'newest'] }),
				],
			},
			['changed query.sortOrder: can also be newest', 'changed query.sortOrder: can no longer be desc'],
		],
		[
			'GET /companies/{companyId}/notes',
			{ ...NOTES, deprecated: true },
			['changed deprecated: is deprecated'],
		],
		[
			'GET /companies/{companyId}/notes',
			{ ...NOTES, responses: refusals(400, 401, 402, 405) },
			['new refusals: 402', 'gone refusals: 404'],
		],
		[
			'GET /schedules/{scheduleId}',
			{
				responses: {
					...SCHEDULE.responses,
					200: { content: { 'application/json': { example: { done: true } } } },
				},
			},
			['changed answer: {"done":true} would not be believed'],
		],
		[
			'POST /companies/{companyId}/notes',
			{
				...NOTE,
				requestBody: json({
					properties: {
						note: { type: 'string' },
						tags: { type: 'array', items: { type: 'string' } },
					},
				}),
			},
			['changed body.note: is not required', 'new body.tags[]: text'],
		],
		['GET /nowhere', { summary: 'Nowhere' }, ['new operation: is new: Nowhere']],
	])('of %s', (endpoint, operation, said) => {
		expect(of(endpoint, operation)).toEqual(said);
	});

	it('that an operation is gone', () => {
		const found: Difference[] = differencesOf(read(document('GET /nowhere', {})));
		const gone = found.filter(({ kind, what }) => kind === 'gone' && what === 'operation');
		expect(gone.map(({ endpoint }) => endpoint).sort()).toEqual((Object.keys(api) as Endpoint[]).sort());
	});

	it('what to do, and where', () => {
		const all = differencesOf(read(document('GET /nowhere', {})));
		expect(all.find(({ kind }) => kind === 'new')?.todo).toContain("api:add -- 'GET /nowhere'");
		expect(all.find(({ kind }) => kind === 'gone')?.todo).toContain('nodes/Lemlist/api');
	});
});

it('follows references', () => {
	const schemas = {
		Note: {
			type: 'object',
			required: ['note'],
			properties: { note: { $ref: '#/components/schemas/Words' } },
		},
		Words: { type: 'string' },
	};
	expect(
		of(
			'POST /companies/{companyId}/notes',
			{ ...NOTE, requestBody: json({ $ref: '#/components/schemas/Note' }) },
			{ schemas },
		),
	).toEqual([]);
});

it.each([
	['<!DOCTYPE html>', 'The document is no JSON. It is a web page.'],
	['{"openapi": "3.0.0"', 'The document is no JSON.'],
	['[]', 'The document is no object.'],
	['{"openapi": "3.0.0"}', 'The document has no paths, so it is no OpenAPI document.'],
])('%s is no document', (text, words) => {
	expect(() => read(text)).toThrow(words);
});

it('an operation of a document becomes a statement', () => {
	const operation = {
		parameters: [
			query('kind', { type: 'string', enum: ['a', 'b'] }, true),
			query('limit', { type: 'integer', minimum: 1, maximum: 9 }),
		],
		requestBody: json({
			required: ['name'],
			properties: {
				name: { type: 'string', maxLength: 5 },
				'odd-name': { type: 'array', items: { format: 'email' } },
			},
		}),
		responses: {
			200: { content: { 'application/json': { example: { _id: 'x_1' } } } },
			...refusals(404),
		},
	};
	const [documented] = read(document('POST /things', operation)).values();
	if (!documented) throw new Error('nothing was read');
	const { text, words } = entryOf(documented, 'PAGES');
	expect(text.split('\n')).toEqual([
		"'POST /things': {",
		"query: { kind: required(oneOf('a', 'b')), limit: between(integer, 1, 9), },",
		"body: { name: required(upTo(5, text)), 'odd-name[]': email, },",
		"answers: thing('_id'),",
		'refuses: [404],',
		'source: PAGES,',
		'}',
	]);
	expect(words.sort()).toEqual([
		'between',
		'email',
		'integer',
		'oneOf',
		'required',
		'text',
		'thing',
		'upTo',
	]);
});

it.each<[string, object, string]>([
	['rows', [{ a: 1 }], 'rows()'],
	['rows in an envelope', { data: [{ a: 1 }], total: 1 }, "rows('data')"],
	['a thing in an envelope', { success: true, data: { id: 'x' } }, "thingIn('data', 'id')"],
	['a list in a list of things', { data: { senders: [{ a: 1 }] } }, "rows('data.senders')"],
	['a word that it went well', { deleted: true }, 'ok'],
	['nothing that proves anything', { a: 1 }, 'unseen'],
])('%s', (_, example, answers) => {
	const responses = { 200: { content: { 'application/json': { example } } } };
	for (const certainty of [undefined, 'partial']) {
		const [documented] = read(document('GET /things', { responses, 'x-certainty': certainty })).values();
		if (!documented) throw new Error('nothing was read');
		const unsure = answers === 'unseen' ? answers : `[${answers}, unseen]`;
		expect(entryOf(documented, 'PAGES').text).toContain(`answers: ${certainty ? unsure : answers},`);
	}
});

it('pages are stated where a parameter moves on and the largest page is known', () => {
	const statementOf = (limit: object) => {
		const parameters = [query('limit', limit), query('page', { type: 'integer' })];
		const responses = { 200: { content: { 'application/json': { example: [{ a: 1 }] } } } };
		const [documented] = read(document('GET /things', { parameters, responses })).values();
		return documented && entryOf(documented, 'PAGES').text;
	};
	const paged = statementOf({ type: 'integer', maximum: 100 });
	expect(paged).toContain("pages: { by: 'page', size: 'limit', max: 100 }");
	expect(paged).toContain('limit: between(integer, 1, 100), page: between(integer, 1, Infinity)');
	expect(statementOf({ type: 'integer' })).not.toContain('pages');
});
