import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../../nodes/Lemlist/definition/field';
import type { Operation, Resource } from '../../nodes/Lemlist/definition/operation';
import { collections, options, simplify, standingFields } from '../../nodes/Lemlist/engine/fields';
import { methods } from '../../nodes/Lemlist/engine/pickers';
import { properties, propertyOf } from '../../nodes/Lemlist/engine/properties';

const read = async () => ({ entries: [] });
const things = { name: 'Things', request: [], read };
const columns = { name: 'Columns', request: [], columns: async () => [], none: 'None', instead: 'Others' };

const field = (name: string, rest: Partial<Field> = {}): Field => ({
	...{ displayName: name.toUpperCase(), name, type: 'string', default: '' },
	...rest,
});

const operation = (value: string, fields: Field[], rest: Partial<Operation> = {}): Operation =>
	({
		...{
			kind: 'request',
			value,
			name: value.toUpperCase(),
			action: `${value} it`,
			description: `To ${value}`,
		},
		...{ request: ['GET /team'], fields },
		...rest,
	}) as Operation;

const resource = (value: string, operations: Operation[], rest: Partial<Resource> = {}): Resource => ({
	...{ value, name: value.toUpperCase(), description: `All of ${value}`, operations },
	...rest,
});

/** The parameters besides the two dropdowns: names, and by which values of resource and operation they are shown. */
const shown = (resources: Resource[]) =>
	properties(resources)
		.slice(1 + resources.length)
		.filter(({ displayOptions }) => !displayOptions?.show?.['@tool'])
		.map(({ name, displayOptions }) => [name, displayOptions?.show]);

describe('a field as n8n knows it', () => {
	it('is without what only the engine reads', () => {
		const inner: Partial<Field> = {
			...{ in: 'query', as: 'x', idOf: ['lea'], orEmail: true, alone: true },
			send: (value: never) => value,
		};
		expect(propertyOf(field('a', { ...inner, hint: 'Hint' }))).toEqual({
			...{ displayName: 'A', name: 'a', type: 'string', default: '', hint: 'Hint' },
		});
	});

	it.each<[Partial<Field>, boolean]>([
		[{ required: true }, true],
		[{}, false],
		[{ required: true, type: 'boolean', default: false }, false],
		[{ required: true, type: 'options', default: 'a' }, false],
		[{ required: true, type: 'options', default: '' }, true],
	])('%j has to be filled in: %s', (rest, expected) => {
		expect(propertyOf(field('a', rest)).required).toBe(expected ? true : undefined);
	});

	it('calls what fills it by the names that the node serves', () => {
		const modes = [
			{ displayName: 'List', name: 'list', type: 'list', typeOptions: { searchable: true } },
			{ displayName: 'ID', name: 'id', type: 'string' },
		] as const;
		const found = field('a', { type: 'resourceLocator', search: things, modes });
		const loaded = field('b', { type: 'options', load: things, typeOptions: { rows: 2 } });
		const mapped = field('c', {
			...{ type: 'resourceMapper', mapping: columns },
			typeOptions: { resourceMapper: { supportAutoMap: false } },
		});
		expect(propertyOf(found).modes).toEqual([
			{ ...modes[0], typeOptions: { searchable: true, searchListMethod: 'searchThings' } },
			modes[1],
		]);
		expect(propertyOf(loaded).typeOptions).toEqual({ rows: 2, loadOptionsMethod: 'loadThings' });
		expect(propertyOf(mapped).typeOptions).toEqual({
			resourceMapper: { mode: 'add', resourceMapperMethod: 'mapColumns', supportAutoMap: false },
		});
		for (const property of [found, loaded, mapped].map(propertyOf)) {
			expect(property).not.toHaveProperty('search');
			expect(property).not.toHaveProperty('load');
			expect(property).not.toHaveProperty('mapping');
		}
		const { listSearch, loadOptions, resourceMapping } = methods([found, loaded, mapped, field('d')]);
		expect(Object.keys(listSearch ?? {})).toEqual(['searchThings']);
		expect(Object.keys(loadOptions ?? {})).toEqual(['loadThings']);
		expect(Object.keys(resourceMapping ?? {})).toEqual(['mapColumns']);
	});

	it('offers to make what is missing, where it can be made', () => {
		const modes = [{ displayName: 'List', name: 'list', type: 'list' }] as const;
		const search = { ...things, make: async () => await Promise.resolve('1') };
		const [mode] = propertyOf(field('a', { type: 'resourceLocator', search, modes })).modes ?? [];
		expect(mode?.typeOptions).toEqual({
			searchListMethod: 'searchThings',
			allowNewResource: {
				label: 'Create one of the name typed above',
				...{ method: 'makeThings', defaultName: '' },
			},
		});
	});

	it('the same for those inside of a group', () => {
		const inner = field('inner', { type: 'options', load: things, in: 'body' });
		const group = { name: 'group', displayName: 'Group', values: [inner] };
		const outer = field('a', { type: 'fixedCollection', options: [group] });
		const [shownGroup] = propertyOf(outer).options as INodePropertyCollection[];
		expect(shownGroup).toEqual({ ...group, values: [propertyOf(inner)] });
		expect(Object.keys(methods([outer]).loadOptions ?? {})).toEqual(['loadThings']);
	});
});

describe('the two dropdowns', () => {
	const all = properties([
		resource('lead', [operation('stop', []), operation('add', [])]),
		resource('team', [operation('stop', []), operation('add', [])], { defaultOperation: 'stop' }),
	]);

	it('offer the resources, and begin with leads', () => {
		expect(all[0]).toMatchObject({
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			default: 'lead',
		});
		expect(all[0]?.options).toEqual([
			{ name: 'LEAD', value: 'lead', description: 'All of lead' },
			{ name: 'TEAM', value: 'team', description: 'All of team' },
		]);
	});

	it('offer the operations of the resource by name, and begin with the first or the one that is set', () => {
		const [, lead, team] = all;
		for (const each of [lead, team]) {
			expect(each).toMatchObject({ name: 'operation', type: 'options', noDataExpression: true });
			expect((each?.options as INodePropertyOptions[]).map(({ value }) => value)).toEqual([
				'add',
				'stop',
			]);
		}
		expect(lead?.options?.[0]).toEqual({
			name: 'ADD',
			value: 'add',
			action: 'add it',
			description: 'To add',
		});
		expect(lead?.displayOptions).toEqual({ show: { resource: ['lead'] } });
		expect([lead?.default, team?.default]).toEqual(['add', 'stop']);
	});
});

describe('the panel of an operation', () => {
	it('shows its fields, then what the engine serves', () => {
		const fields = [field('b'), field('a', { required: true }), field('c', { alone: true }), field('A2')];
		const get = operation('get', fields, {
			...{ list: true, simplify: ['_id'], notFound: { thing: 'Lead', param: 'a' } },
		});
		const names = shown([resource('lead', [get])]).map(([name]) => name);
		expect(names).toEqual(['a', 'c', 'returnAll', 'limit', 'simplify', 'filters', 'options']);
		expect(standingFields(get).map(({ name }) => name)).toEqual(['a', 'c']);
		expect(collections(get)[0]?.fields.map(({ name }) => name)).toEqual(['A2', 'b']);
		const collection = properties([resource('lead', [get])]).find(({ name }) => name === 'filters');
		expect(collection).toMatchObject({ type: 'collection', default: {}, placeholder: 'Add Filter' });
		expect((collection?.options as INodeProperties[]).map(({ name }) => name)).toEqual(['A2', 'b']);
	});

	it.each<[string, Partial<Operation>, object]>([
		['of a list', { list: true }, { name: 'filters', displayName: 'Filters', placeholder: 'Add Filter' }],
		[
			'of a search, which has filters of its own',
			{ list: true, request: ['POST /database/people'] },
			{ name: 'additionalFields', displayName: 'Additional Fields', placeholder: 'Add Field' },
		],
		[
			'of an update',
			{ optional: 'Update Fields' },
			{ name: 'updateFields', displayName: 'Update Fields', placeholder: 'Add Field' },
		],
		[
			'of anything else',
			{},
			{ name: 'additionalFields', displayName: 'Additional Fields', placeholder: 'Add Field' },
		],
		[
			'of what has no endpoint',
			{ kind: 'free', request: [] },
			{ name: 'additionalFields', displayName: 'Additional Fields', placeholder: 'Add Field' },
		],
	])('optional fields %s', (_, rest, expected) => {
		expect(collections(operation('x', [field('a')], rest))).toMatchObject([expected]);
	});

	it('has no collection where nothing is optional', () => {
		expect(collections(operation('x', [field('a', { required: true })]))).toEqual([]);
	});

	it('offers a dry run where there is something to be afraid of', () => {
		const names = (of: Operation) =>
			options(of) && (options(of)?.options as INodeProperties[]).map(({ name }) => name);
		const notFound = { thing: 'Lead', param: 'a' };
		expect(names(operation('x', []))).toBeUndefined();
		expect(names(operation('x', [], { effects: ['sends'] }))).toEqual(['dryRun']);
		expect(names(operation('x', [], { effects: ['sends'], notFound }))).toEqual([
			'dryRun',
			'whenNotFound',
		]);
		expect(options(operation('x', [], { notFound }))).toMatchObject({
			...{ displayName: 'Options', name: 'options', type: 'collection', default: {} },
			options: [{ name: 'whenNotFound' }],
		});
	});

	it('names the person only where a lead may be missing', () => {
		const of = (thing: string) =>
			options(operation('x', [], { notFound: { thing, param: 'a' } }))?.options as INodeProperties[];
		const [[lead], [other]] = [of('Lead'), of('Webhook')];
		expect(lead).toMatchObject({
			displayName: 'When Lead Is Not Found',
			...{ name: 'whenNotFound', type: 'options', default: 'stop' },
		});
		expect(other).toMatchObject({
			displayName: 'When Not Found',
			...{ name: 'whenNotFound', type: 'options', default: 'stop' },
		});
		for (const each of [lead, other]) {
			const choices = (each?.options as INodePropertyOptions[]).map(({ name, value }) => [name, value]);
			expect(choices).toEqual([
				['Carry On', 'continue'],
				['Stop', 'stop'],
			]);
		}
		expect(simplify).toMatchObject({
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
		});
	});
});

describe('a parameter that several operations have', () => {
	const a = field('a', { required: true });
	const b = field('b', { required: true });
	const c = field('c', { required: true });

	it('is one, shown by all of them', () => {
		expect(
			shown([resource('lead', [operation('add', [a]), operation('stop', [a]), operation('get', [])])]),
		).toEqual([['a', { operation: ['add', 'stop'] }]]);
	});

	it('is told by the resource alone where all of its operations have it', () => {
		const both = [operation('add', [a]), operation('get', [a])];
		expect(
			shown([resource('lead', both), resource('team', [operation('add', []), operation('get', [])])]),
		).toEqual([['a', { resource: ['lead'] }]]);
	});

	it('is told by both where neither alone would do', () => {
		const lead = resource('lead', [operation('add', [a]), operation('get', [])]);
		const team = resource('team', [operation('add', []), operation('get', [a])]);
		expect(shown([lead, team])).toEqual([
			['a', { resource: ['lead'], operation: ['add'] }],
			['a', { resource: ['team'], operation: ['get'] }],
		]);
	});

	it('is one for several resources where that shows it nowhere else', () => {
		const lead = resource('lead', [operation('add', [a]), operation('get', [])]);
		const team = resource('team', [operation('add', [a]), operation('stop', [])]);
		expect(shown([lead, team])).toEqual([['a', { operation: ['add'] }]]);
	});

	it('is two where it differs', () => {
		const other = field('a', { required: true, description: 'Another' });
		expect(shown([resource('lead', [operation('add', [a]), operation('get', [other])])])).toEqual([
			['a', { operation: ['add'] }],
			['a', { operation: ['get'] }],
		]);
	});

	it('keeps its own conditions', () => {
		const beside = field('b', { required: true, displayOptions: { show: { a: ['x'] } } });
		expect(shown([resource('lead', [operation('add', [a, beside]), operation('get', [])])])).toEqual([
			['a', { operation: ['add'] }],
			['b', { operation: ['add'], a: ['x'] }],
		]);
	});

	it('stands where each operation has it', () => {
		const all = shown([
			resource('lead', [operation('add', [a, c]), operation('get', [b, c]), operation('stop', [a, b])]),
		]);
		expect(all.map(([name]) => name)).toEqual(['a', 'b', 'c']);
	});
});
