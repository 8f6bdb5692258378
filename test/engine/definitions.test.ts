import type {
	IDataObject,
	IExecuteFunctions,
	INodeParameters,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { LemlistBasicAuthApi } from '../../credentials/LemlistBasicAuthApi.credentials.ts';
import { ReadyItems } from '../../nodes/Lemlist/definition/context';
import { BadValue, NotDone } from '../../nodes/Lemlist/definition/failure';
import type { Field } from '../../nodes/Lemlist/definition/field';
import type { Operation, Resource } from '../../nodes/Lemlist/definition/operation';
import type { ItemContext } from '../../nodes/Lemlist/engine/item';
import { properties } from '../../nodes/Lemlist/engine/properties';
import { run } from '../../nodes/Lemlist/engine/run';
import { install, runNode } from '../support/engine.mts';
import type { RunOptions } from '../support/engine.mts';
import { isolated, lemlist } from '../support/lemlist';

isolated();

/** A node with one operation, defined by the test. */
class Node implements INodeType {
	description: INodeTypeDescription;

	constructor(readonly resources: Resource[]) {
		this.description = {
			...{ displayName: 'Lemlist', name: 'lemlist', group: ['transform'], version: 1, description: '' },
			...{ defaults: {}, inputs: ['main'], outputs: ['main'], properties: properties(resources) },
			credentials: [{ name: 'lemlistBasicAuthApi', required: true }],
		};
	}

	async execute(this: IExecuteFunctions) {
		return await run(this, resources);
	}
}

let resources: Resource[] = [];

/** Runs it in n8n's engine, for each of these input items. */
async function play(
	operation: Partial<Operation>,
	parameters: INodeParameters = {},
	input: IDataObject[] = [{}],
	options: RunOptions = {},
) {
	const whole = {
		kind: 'request',
		value: 'do',
		name: 'Do',
		action: 'Do',
		description: '',
		request: [],
		fields: [],
		...operation,
	};
	resources = [{ value: 'thing', name: 'Thing', description: 'A thing', operations: [whole as Operation] }];
	install({ lemlist: new Node(resources) }, new LemlistBasicAuthApi());
	return await runNode({ resource: 'thing', operation: 'do', ...parameters }, input, options);
}

const field = (name: string, rest: Partial<Field> = {}): Field => ({
	...{ displayName: name.toUpperCase(), name, type: 'string', default: '' },
	...rest,
});
const required = true;
const contact = field('contact', { required, in: 'path', as: 'idOrEmail' });

/** An operation in code, which notes what it was given. */
const flow = (fields: Field[], code: (context: ItemContext) => unknown = () => ({}), rest = {}) =>
	({
		kind: 'flow',
		request: ['PATCH /campaigns/{campaignId}'],
		fields,
		run: async (context: ItemContext) => await code(context),
		...rest,
	}) as unknown as Partial<Operation>;

/** What the fields of an operation make of these parameters. */
async function filled(
	fields: Field[],
	parameters: INodeParameters,
	rest: Partial<Operation> = {},
	input: IDataObject = {},
) {
	let got: Pick<ItemContext, 'values' | 'parts'> | undefined;
	const note = ({ values, parts }: ItemContext) => {
		got = { values, parts };
		return {};
	};
	const { error } = await play(flow(fields, note, rest), parameters, [input]);
	if (error) throw error;
	return got;
}

describe('fields fill the parts of a request', () => {
	it('under their names on the wire, which may nest, or merge what the value holds', async () => {
		const fields = [
			field('id', { required, in: 'path', as: 'campaignId' }),
			field('first', { required, in: 'query' }),
			field('second', { required, in: 'query', as: 'a.b' }),
			field('name', { required, in: 'body' }),
			field('opens', { required, type: 'boolean', in: 'body', as: 'tracking.trackOpens' }),
			field('clicks', { required, type: 'boolean', in: 'body', as: 'tracking.trackClicks' }),
			field('more', { required, type: 'json', in: 'body', as: '' }),
			field('own', { required }),
		];
		const parameters = {
			id: 'cam_1',
			first: '1',
			second: '2',
			name: 'N',
			opens: true,
			clicks: false,
			more: '{"x":{"y":1}}',
			own: 'o',
		};
		expect(await filled(fields, parameters)).toEqual({
			values: { ...parameters, more: { x: { y: 1 } } },
			parts: {
				path: { campaignId: 'cam_1' },
				query: { first: '1', 'a.b': '2' },
				body: { name: 'N', tracking: { trackOpens: true, trackClicks: false }, x: { y: 1 } },
			},
		});
	});

	it('merged into what other fields have begun, whichever comes first', async () => {
		const fields = [
			field('more', { type: 'json', in: 'body', as: '' }),
			field('opens', { type: 'boolean', in: 'body', as: 'tracking.opens' }),
			field('zeal', { type: 'json', in: 'body', as: '' }),
		];
		const additionalFields = {
			more: '{"tracking":{"clicks":true},"x":[1]}',
			opens: false,
			zeal: '{"tracking":{"replies":true},"x":[2]}',
		};
		expect((await filled(fields, { additionalFields }))?.parts.body).toEqual({
			tracking: { clicks: true, opens: false, replies: true },
			x: [2],
		});
	});

	it('with what `send` makes of a value; undefined is left out', async () => {
		const fields = [
			field('a', { required, in: 'query', send: (value: string) => value.length }),
			field('b', { required, in: 'query', send: () => undefined }),
		];
		expect(await filled(fields, { a: 'four', b: 'x' })).toEqual({
			values: { a: 'four', b: 'x' },
			parts: { path: {}, query: { a: 4 }, body: {} },
		});
	});

	it('only those of the collection that were added', async () => {
		const fields = [
			field('a', { in: 'query' }),
			field('b', { in: 'query' }),
			field('c', { in: 'query' }),
		];
		expect(await filled(fields, { additionalFields: { b: 'x', c: ' ', d: 'y' } })).toMatchObject({
			values: { b: 'x' },
			parts: { query: { b: 'x' } },
		});
		expect(await filled(fields, { additionalFields: '={{ "b" }}' })).toMatchObject({ values: {} });
		expect(await filled(fields, {})).toMatchObject({ values: {}, parts: { query: {} } });
	});

	it('from locators, wherever they stand, and from mappers', async () => {
		const extract = { type: 'regex', regex: 'campaigns/(cam_\\w+)' } as const;
		const modes = [{ displayName: 'URL', name: 'url', type: 'string', extractValue: extract }] as const;
		const fields = [
			field('here', { required, type: 'resourceLocator', modes }),
			field('there', { type: 'resourceLocator', modes }),
			field('map', { required, type: 'resourceMapper', default: {}, in: 'body', as: '' }),
		];
		const located = (id: string) => ({
			__rl: true,
			mode: 'url',
			value: `https://app.lemlist.com/campaigns/${id}`,
		});
		const parameters = {
			here: located('cam_1'),
			additionalFields: { there: located('cam_2') },
			map: { mappingMode: 'defineBelow', value: { a: 1 } },
		};
		expect(await filled(fields, parameters)).toMatchObject({
			values: { here: 'cam_1', there: 'cam_2', map: { a: 1 } },
			parts: { body: { a: 1 } },
		});
	});

	it('nothing from a mapper without columns', async () => {
		const fields = [field('map', { alone: true, type: 'resourceMapper', in: 'body', as: '' })];
		const map = { mappingMode: 'defineBelow' };
		expect(await filled(fields, { map })).toMatchObject({ values: {}, parts: { body: {} } });
	});

	it('with names of the user’s own, unless they would not arrive', async () => {
		const send = (name: string) => ({ [name]: '1' });
		const fields = [field('own', { required, in: 'query', as: '', send })];
		expect((await filled(fields, { own: 'a' }))?.parts.query).toEqual({ a: '1' });
		await expect(filled(fields, { own: 'constructor' })).rejects.toMatchObject({
			message: 'OWN cannot hold the name "constructor"',
		});
	});

	it('only where they are shown beside what was chosen before them', async () => {
		const fields = [
			field('kind', {
				alone: true,
				type: 'options',
				options: [
					{ name: 'A', value: 'a' },
					{ name: 'B', value: 'b' },
				],
			}),
			field('ofA', { alone: true, in: 'query', displayOptions: { show: { kind: ['a'] } } }),
			field('needed', { required, in: 'query', displayOptions: { show: { kind: ['b'] } } }),
			field('ofB', { alone: true, in: 'query', displayOptions: { show: { '/kind': ['b'] } } }),
		];
		const parameters = { kind: 'a', ofA: '1', ofB: '2', needed: '3' };
		expect((await filled(fields, parameters))?.parts.query).toEqual({ ofA: '1' });
		expect((await filled(fields, { ...parameters, kind: 'b' }))?.parts.query).toEqual({
			ofB: '2',
			needed: '3',
		});
	});

	describe('and in an update, what was added and left blank empties what lemlist has', () => {
		const fields = [
			field('text', { in: 'body' }),
			field('texts', { in: 'body', typeOptions: { multipleValues: true } }),
			field('choices', { in: 'body', type: 'multiOptions', options: [{ name: 'A', value: 'a' }] }),
			field('date', { in: 'body', type: 'dateTime' }),
			field('asked', { in: 'query' }),
		];
		const updateFields = { text: '', texts: [], choices: [], date: '', asked: '' };
		const update: Partial<Operation> = { blanks: 'clear', optional: 'Update Fields' };

		it('texts and lists', async () => {
			expect((await filled(fields, { updateFields }, update))?.parts).toEqual({
				path: {},
				query: {},
				body: { text: '', texts: [], choices: [] },
			});
		});

		it('not what an expression has left open, and nothing anywhere else', async () => {
			const open = { text: '={{ null }}', texts: '={{ null }}', choices: '={{ undefined }}' };
			expect((await filled(fields, { updateFields: open }, update))?.parts.body).toEqual({});
			expect((await filled(fields, { additionalFields: updateFields }))?.parts.body).toEqual({});
		});
	});

	it('and are checked together in the end', async () => {
		const check = ({ values }: { values: IDataObject }) => {
			throw new BadValue({ displayName: 'A' }, `A cannot be ${String(values.a)}`, 'Never.');
		};
		const error = await filled([field('a', { required })], { a: 'x' }, {
			check,
		} as Partial<Operation>).catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({
			message: 'A cannot be x',
			description: 'Never. Nothing was sent for this item.',
		});
	});
});

describe('what an endpoint would take for something else is refused', () => {
	const refused = async (fields: Field[], parameters: INodeParameters, request: string) =>
		(
			await play(
				flow(fields, () => ({}), { request: [request] }),
				parameters,
			)
		).error;

	it.each(['lists', 'LISTS', 'export'])('%s is no contact but a part of the API', async (value) => {
		const error = await refused([contact], { contact: value }, 'DELETE /contacts/{idOrEmail}');
		expect(error?.message).toBe(`CONTACT "${value}" is no ID`);
		expect(error?.description).toContain('another one. Nothing was sent for this item.');
	});

	it.each(['list', 'ctc_1', 'lists2'])('%s may be a contact', async (value) => {
		expect(await refused([contact], { contact: value }, 'DELETE /contacts/{idOrEmail}')).toBeUndefined();
	});

	it.each([
		[
			'subject',
			'POST /sequences/{sequenceId}/steps',
			'x'.repeat(400),
			'x'.repeat(401),
			'401 characters',
			'lemlist takes up to 400 characters.',
		],
		[
			'content',
			'POST /inbox/{contactId}/drafts',
			'ü'.repeat(15 * 1024),
			`${'ü'.repeat(15 * 1024)}x`,
			'31 KB',
			'lemlist takes up to 30 KB.',
		],
	])('%s: as long as it may be, and longer', async (name, request, most, more, is, hint) => {
		const fields = [field('text', { required, in: 'body', as: name })];
		expect(await refused(fields, { text: most }, request)).toBeUndefined();
		const error = await refused(fields, { text: more }, request);
		expect(error?.message).toBe(`TEXT is too long: ${is}`);
		expect(error?.description).toBe(`${hint} Nothing was sent for this item.`);
	});
});

describe('code of an operation sends', () => {
	it('what the fields say, as far as the endpoint knows it; a part that is given takes its place', async () => {
		const fields = [
			field('id', { required, in: 'path', as: 'campaignId' }),
			field('name', { required, in: 'body' }),
			field('stranger', { required, in: 'body' }),
			field('status', { required, in: 'query' }),
		];
		const parameters = { id: 'cam_1', name: 'N', stranger: 's', status: 'running' };
		const requests = lemlist()
			.patch('/campaigns/cam_1', { name: 'N' })
			.reply(200, { _id: 'cam_1' })
			.patch('/campaigns/cam_2', { name: 'Other' })
			.query({ a: '1' })
			.reply(200, { _id: 'cam_2' });
		const { error } = await play(
			flow(fields, async ({ send }) => {
				await (send as unknown as (...parts: unknown[]) => Promise<unknown>)(
					'PATCH /campaigns/{campaignId}',
				);
				const parts = { path: { campaignId: 'cam_2' }, query: { a: '1' }, body: { name: 'Other' } };
				await (send as unknown as (...given: unknown[]) => Promise<unknown>)(
					'PATCH /campaigns/{campaignId}',
					parts,
				);
				return {};
			}),
			parameters,
		);
		expect(error).toBeUndefined();
		expect(requests.isDone()).toBe(true);
	});

	it('no body where there is nothing to say', async () => {
		const request = lemlist().delete('/contacts/ctc_1', '').reply(200, { deletedContactId: 'ctc_1' });
		const remove = { request: ['DELETE /contacts/{idOrEmail}'], fields: [contact] } as Partial<Operation>;
		expect((await play(remove, { contact: 'ctc_1' })).error).toBeUndefined();
		expect(request.isDone()).toBe(true);
	});
});

describe('results', () => {
	const of = async (result: unknown, rest: Partial<Operation> = {}, parameters: INodeParameters = {}) =>
		await play(
			flow([], () => result, rest),
			parameters,
			[{}, {}],
		);

	it('are items of the item that they come from', async () => {
		const { items } = await of([{ a: 1 }, { a: 2 }]);
		expect(items).toEqual(
			[0, 0, 1, 1].map((item, index) => ({ json: { a: (index % 2) + 1 }, pairedItem: { item } })),
		);
		expect((await of([])).items).toEqual([]);
	});

	it('that are items already are paired', async () => {
		const binary = { data: { data: 'YQ==', mimeType: 'text/csv' } };
		const { items } = await of(new ReadyItems([{ json: { f: 1 }, binary }]));
		expect(items.map(({ json, pairedItem }) => [json, pairedItem])).toEqual([
			[{ f: 1 }, { item: 0 }],
			[{ f: 1 }, { item: 1 }],
		]);
		expect(items[0]?.binary).toHaveProperty('data');
	});

	it('are simple only where that is offered and not declined; what was not found stays', async () => {
		const simplify = ['a'];
		const row = { a: 1, b: 2 };
		expect((await of(row, { simplify })).rows).toEqual([{ a: 1 }, { a: 1 }]);
		expect((await of(row, { simplify }, { simplify: false })).rows).toEqual([row, row]);
		expect((await of(row, {}, { simplify: true })).rows).toEqual([row, row]);
		const missing = { found: false, b: 2 };
		expect((await of(missing, { simplify })).rows).toEqual([missing, missing]);
	});

	it('of a list are as many as are wanted', async () => {
		const rows = Array.from({ length: 100 }, (_, n) => ({ _id: `cam_${n}` }));
		const asked: string[] = [];
		lemlist()
			.persist()
			.get('/campaigns')
			.query(true)
			.reply(200, (uri) => {
				asked.push(uri.split('?')[1] ?? '');
				const [, limit, page] = /limit=(\d+)&page=(\d+)/.exec(uri)?.map(Number) ?? [];
				const end = Number(limit) * Number(page);
				return { campaigns: rows.slice(end - Number(limit), end) };
			});
		const list: Partial<Operation> = {
			request: ['GET /campaigns'],
			list: true,
			query: { version: 'v2' },
		} as Partial<Operation>;
		expect((await play(list, { limit: 3 })).rows).toEqual(rows.slice(0, 3));
		expect((await play(list)).rows).toHaveLength(50);
		expect((await play(list, { returnAll: true, limit: 3 })).rows).toHaveLength(100);
		expect(asked).toEqual([
			'version=v2&limit=3&page=1',
			'version=v2&limit=50&page=1',
			'version=v2&limit=100&page=1',
			'version=v2&limit=100&page=2',
		]);
		const { error } = await play(list, { limit: 0 });
		expect(error?.message).toBe('Limit cannot be 0');
	});

	it('of a request that the user spells may be a list, too', async () => {
		lemlist()
			.post('/things', { a: 1, size: 2, page: 1 })
			.reply(200, { data: [{ b: 1 }, { b: 2 }] })
			.post('/things', { a: 1, size: 2, page: 2 })
			.reply(200, { data: [{ b: 3 }] })
			.post('/things', { a: 1, size: 2, page: 3 })
			.reply(200, { data: [] })
			.get('/things')
			.query({ c: '1', limit: '5', offset: '0' })
			.reply(200, [{ b: 4 }])
			.get('/things')
			.query({ c: '1', limit: '5', offset: '1' })
			.reply(200, []);
		const free = {
			...{ kind: 'free', request: [], fields: [] },
			async run({ pages }: ItemContext) {
				const asked = { method: 'POST', path: '/things', query: {}, body: { a: 1 } } as const;
				const inBody = await pages(asked, { by: 'page', size: 'size', max: 2, in: 'body' }, 'data');
				const read = { method: 'GET', path: '/things', query: { c: '1' } } as const;
				return [...inBody, ...(await pages(read, { by: 'offset', size: 'limit', max: 5 }))];
			},
		} as unknown as Partial<Operation>;
		expect((await play(free)).rows).toEqual([{ b: 1 }, { b: 2 }, { b: 3 }, { b: 4 }]);
	});

	it('of deleting say so', async () => {
		lemlist().delete('/contacts/ctc_1').reply(200, { deletedContactId: 'ctc_1' });
		const remove: Partial<Operation> = {
			request: ['DELETE /contacts/{idOrEmail}'],
			fields: [contact],
			gives: 'deleted',
		} as Partial<Operation>;
		expect((await play(remove, { contact: 'ctc_1' })).rows).toEqual([{ deleted: true }]);
	});

	it('are rows where the operation finds them in the answer', async () => {
		lemlist().delete('/contacts/ctc_1').reply(200, { deletedContactId: 'ctc_1' });
		const rows = ({ body }: { body: IDataObject }) => [{ id: body.deletedContactId }, { id: 2 }];
		const operation = {
			request: ['DELETE /contacts/{idOrEmail}'],
			fields: [contact],
			rows,
		} as unknown as Partial<Operation>;
		expect((await play(operation, { contact: 'ctc_1' })).rows).toEqual([{ id: 'ctc_1' }, { id: 2 }]);
	});
});

describe('what lemlist does not have', () => {
	const remove = (notFound: Operation['notFound']) =>
		({ request: ['DELETE /contacts/{idOrEmail}'], fields: [contact], notFound }) as Partial<Operation>;
	const carryOn = { contact: 'ctc_1', options: { whenNotFound: 'continue' } };
	const thing = { thing: 'Contact', param: 'contact' };

	it.each<[string, Operation['notFound'], number, string, INodeParameters, boolean]>([
		['the thing', thing, 404, 'Contact not found', carryOn, true],
		['the thing, in any case', thing, 404, 'contact NOT found: ctc_1', carryOn, true],
		['something else', thing, 404, 'Campaign not found', carryOn, false],
		['another status', thing, 400, 'Contact not found', carryOn, false],
		['in its own words', { ...thing, says: /nobody/i }, 400, 'Nobody there', carryOn, true],
		[
			'in other words than its own',
			{ ...thing, says: /nobody/i },
			404,
			'Contact not found',
			carryOn,
			false,
		],
		['the thing, if not told otherwise', thing, 404, 'Contact not found', { contact: 'ctc_1' }, false],
		[
			'the thing, if told to stop',
			thing,
			404,
			'Contact not found',
			{ ...carryOn, options: { whenNotFound: 'stop' } },
			false,
		],
		['the thing, where that is not offered', undefined, 404, 'Contact not found', carryOn, false],
	])('%s', async (_, notFound, status, words, parameters, goesOn) => {
		lemlist().delete('/contacts/ctc_1').reply(status, words);
		const { rows, error } = await play(remove(notFound), parameters);
		expect(rows).toEqual(goesOn ? [{ found: false, contact: 'ctc_1' }] : []);
		expect(error?.message).toBe(goesOn ? undefined : words);
	});

	it('is no mistake of the node', async () => {
		const { error } = await play(
			flow(
				[],
				() => {
					throw new RangeError('Contact not found');
				},
				{ notFound: thing },
			),
			carryOn,
		);
		expect(error?.message).toBe('The Lemlist node has made a mistake of its own');
	});
});

describe('an error', () => {
	const thrown = async (error: unknown, options: RunOptions = {}) =>
		await play(
			flow([], ({ itemIndex }) => {
				if (itemIndex === 1) throw error;
				return { ok: 1 };
			}),
			{},
			[{}, {}],
			options,
		);
	const node = {
		id: '1',
		name: 'N',
		type: 'n',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
	};

	it.each<[string, unknown, string, string]>([
		[
			'about something that did not happen',
			new NotDone('Not started', 'Try later.'),
			'Not started',
			'Try later.',
		],
		[
			'of n8n',
			new NodeOperationError(node, 'No such binary', { description: 'Look.' }),
			'No such binary',
			'Look.',
		],
		['of anybody else', new Error('The expression is wrong'), 'The expression is wrong', ''],
		[
			'of the node itself',
			new TypeError('x is undefined'),
			'The Lemlist node has made a mistake of its own',
			"It may or may not have carried this out. n8n's log says more; please report it to the makers of the node.",
		],
		[
			'that is none',
			'thrown',
			'The Lemlist node has made a mistake of its own',
			"It may or may not have carried this out. n8n's log says more; please report it to the makers of the node.",
		],
	])('%s', async (_, error, message, description) => {
		const { items, error: shown } = await thrown(error);
		expect(items).toEqual([]);
		expect(shown).toMatchObject({ message, context: expect.objectContaining({ itemIndex: 1 }) });
		expect(shown?.description).toBe(
			`${description} Done before it stopped: 1 of 2 items (item 0).`.trim(),
		);
	});

	it('of a single item does not count items', async () => {
		const { error } = await play(
			flow([], () => {
				throw new NotDone('Not started', 'Try later.');
			}),
		);
		expect(error?.description).toBe('Try later.');
	});

	it('of the first item that failed is shown', async () => {
		const { error } = await play(
			flow([], ({ itemIndex }) => {
				throw new NotDone(`Item ${itemIndex}`, '');
			}),
			{},
			[{}, {}, {}],
		);
		expect(error?.message).toBe('Item 0');
	});

	it('becomes an item with the status that lemlist gave', async () => {
		lemlist().delete('/contacts/ctc_1').times(2).reply(403, 'Not yours');
		const remove = { request: ['DELETE /contacts/{idOrEmail}'], fields: [contact] } as Partial<Operation>;
		const refused = async (onError: 'continueRegularOutput' | 'continueErrorOutput') =>
			await play(remove, { contact: 'ctc_1' }, [{}], { node: { onError } });
		const { rows } = await refused('continueRegularOutput');
		expect(rows).toEqual([{ error: 'Not yours', statusCode: 403, hint: expect.any(String) }]);
		const { errorItems } = await refused('continueErrorOutput');
		expect(errorItems.map(({ json }) => json)).toEqual([
			{ error: 'Not yours', message: expect.any(String) },
		]);
	});

	it('becomes an item with what to do, on either output', async () => {
		const error = new NotDone('Not started', 'Try later.');
		const regular = await thrown(error, { node: { onError: 'continueRegularOutput' } });
		expect(regular.rows).toEqual([{ ok: 1 }, { error: 'Not started', hint: 'Try later.' }]);
		const split = await thrown(error, { node: { onError: 'continueErrorOutput' } });
		expect(split.rows).toEqual([{ ok: 1 }]);
		expect(split.errorItems.map(({ json }) => json)).toEqual([
			{ error: 'Not started', message: 'Try later.' },
		]);
	});
});

describe('a batch', () => {
	const a = field('a', { required });
	/** Two items at a time; what is called, and what is given for each. */
	const batch = (results: (a: string) => unknown, calls: string[][] = []) =>
		({
			...{ kind: 'batch', request: ['PATCH /campaigns/{campaignId}'], size: 2, fields: [a] },
			async run(contexts: ItemContext[]) {
				const given = contexts.map(({ values }) => String((values as IDataObject).a));
				calls.push(given);
				return given.map(results);
			},
		}) as unknown as Partial<Operation>;
	const input = (...values: unknown[]) => values.map((value) => ({ a: value }) as IDataObject);
	const parameters = { a: '={{ $json.a }}' };
	const goOn: RunOptions = { node: { onError: 'continueRegularOutput' } };

	it('takes so many items at once, and each gets its own result', async () => {
		const calls: string[][] = [];
		const { items } = await play(
			batch((value) => [{ is: value }], calls),
			parameters,
			input('1', '2', '3'),
		);
		expect(calls).toEqual([['1', '2'], ['3']]);
		expect(items).toEqual(['1', '2', '3'].map((is, item) => ({ json: { is }, pairedItem: { item } })));
	});

	it('leaves out items that must not be sent, if the others may go on', async () => {
		const calls: string[][] = [];
		const { rows } = await play(
			batch((value) => ({ is: value }), calls),
			parameters,
			input('1', '', '3', ' '),
			goOn,
		);
		expect(calls).toEqual([['1'], ['3']]);
		expect(rows).toEqual([
			{ is: '1' },
			expect.objectContaining({ error: 'A is empty' }),
			{ is: '3' },
			expect.objectContaining({ error: 'A is empty' }),
		]);
	});

	it('is not sent where one of its items must not be, and it has to stop', async () => {
		const calls: string[][] = [];
		const { error } = await play(
			batch(() => ({}), calls),
			parameters,
			input('1', ''),
		);
		expect(calls).toEqual([]);
		expect(error).toMatchObject({
			message: 'A is empty',
			context: expect.objectContaining({ itemIndex: 1 }),
		});
		expect(error?.description).toContain('Done before it stopped: 0 of 2 items.');
	});

	it('is not sent without an item', async () => {
		const calls: string[][] = [];
		await play(
			batch(() => ({}), calls),
			parameters,
			input('', ' '),
			goOn,
		);
		expect(calls).toEqual([]);
	});

	it('may fail for some of its items, and for all', async () => {
		const some = await play(
			batch((value) => (value === '1' ? { is: value } : new NotDone('No', 'Later.'))),
			parameters,
			input('1', '2'),
			goOn,
		);
		expect(some.rows).toEqual([{ is: '1' }, { error: 'No', hint: 'Later.' }]);
		for (const [thrown, message] of [
			[new NotDone('No', 'Later.'), 'No'],
			['No', 'No'],
		] as const) {
			const all = await play(
				batch(() => {
					throw thrown;
				}),
				parameters,
				input('1', '2'),
				goOn,
			);
			expect(all.rows.map(({ error }) => error)).toEqual([message, message]);
		}
	});

	it('that forgets an item has made a mistake', async () => {
		const { rows } = await play(
			batch((value) => (value === '1' ? { is: value } : undefined)),
			parameters,
			input('1', '2'),
			goOn,
		);
		expect(rows).toEqual([
			{ is: '1' },
			expect.objectContaining({ error: 'The Lemlist node has made a mistake of its own' }),
		]);
	});
});

it('an operation that is not there is named, with what to do', async () => {
	const { error } = await play({}, { operation: 'other' });
	expect(error?.message).toBe('There is no operation "other" for the resource "thing"');
	expect(error?.description).toMatch(/Choose an operation/);
});

it('a dry run ends although the operation would ask again and again for what was not done', async () => {
	const waiting = async ({ send }: ItemContext) => {
		await send('POST /campaigns/{campaignId}/start', { path: { campaignId: 'cam_1' } });
		for (;;) await send('GET /team');
	};
	const { rows } = await play(flow([], waiting, { request: [], effects: ['sends'] }), {
		options: { dryRun: true },
	});
	expect(rows.map(({ requests }) => requests)).toEqual([
		[
			{ method: 'POST', path: '/campaigns/cam_1/start' },
			{ method: 'GET', path: '/team' },
		],
	]);
});
