import type { IDataObject } from 'n8n-workflow';
import { isObject, rowsAt } from '../../api/json.ts';
import type { JsonValue } from '../../api/json.ts';
import type { Pages } from '../../api/statement.ts';
import { limit, returnAll } from '../../definition/common';
import { BadValue, checkName } from '../../definition/failure';
import { field } from '../../definition/field';
import type { Choice, Field } from '../../definition/field';

const shown = { displayOptions: { show: { pagination: ['offset', 'page', 'skip'] } }, alone: true } as const;

const pagination = field({
	displayName: 'Pagination',
	name: 'pagination',
	type: 'options',
	options: [
		{ name: 'By Offset', value: 'offset' },
		{ name: 'By Page', value: 'page' },
		{ name: 'By Skip', value: 'skip' },
		{ name: 'Off', value: 'off' },
	],
	default: 'off',
	required: true,
	description: 'Whether to read a list page by page, and by which parameter',
});

const sizeParameter = field({
	displayName: 'Page Size Parameter',
	name: 'sizeParameter',
	type: 'options',
	options: [
		{ name: 'Limit', value: 'limit' },
		{ name: 'Size', value: 'size' },
	],
	default: 'limit',
	description: 'Parameter that takes the page size',
	...shown,
});

const pagingIn = field({
	displayName: 'Paging Parameters In',
	name: 'pagingIn',
	type: 'options',
	options: [
		{ name: 'Body', value: 'body' },
		{ name: 'Query', value: 'query' },
	],
	default: 'query',
	description: 'Part of the request that carries page and size',
	...shown,
});

/** How to walk through a list, in the words of its endpoint. */
export const pagingFields = [
	pagination,
	{ ...returnAll, ...shown },
	{
		...limit,
		required: false,
		alone: true,
		displayOptions: { show: { ...shown.displayOptions.show, returnAll: [false] } },
	},
	{
		displayName: 'Page Size',
		name: 'pageSize',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 100,
		description: 'Rows at a time. With 0 lemlist decides, where an endpoint takes no size.',
		...shown,
	},
	sizeParameter,
	pagingIn,
	{
		displayName: 'First Page',
		name: 'firstPage',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 0 },
		default: 1,
		description: 'Number of the first page: 1, or 0 for tasks',
		displayOptions: { show: { pagination: ['page'] } },
		alone: true,
	},
	{
		displayName: 'Rows Under',
		name: 'rows',
		type: 'string',
		default: '',
		alone: true,
		placeholder: 'e.g. data',
		description:
			'Where the rows are in the answer: a key, or several with dots. Left empty, the answer itself.',
	},
] as const;

/** The list that the fields describe; undefined for one request. @throws BadValue */
export function shapeOf(values: Readonly<Record<string, unknown>>): Pages | undefined {
	const by = choiceOf(pagination, values.pagination);
	if (by === 'off') return undefined;
	const { pageSize, firstPage } = values;
	return {
		by,
		first: firstPage === 0 ? 0 : 1,
		in: choiceOf(pagingIn, values.pagingIn),
		...(typeof pageSize === 'number' && pageSize > 0
			? { size: choiceOf(sizeParameter, values.sizeParameter), max: pageSize }
			: {}),
	};
}

interface Choices<V> extends Pick<Field, 'displayName'> {
	readonly options: ReadonlyArray<Choice & { readonly value: V }>;
	readonly default: V;
}

/** What was chosen in a field, or its default where it was left empty. @throws BadValue for what an expression made up */
function choiceOf<V extends string>(field: Choices<V>, value: unknown = field.default): V {
	const choices = field.options.map((option) => option.value);
	const choice = choices.find((each) => each === value);
	if (choice !== undefined) return choice;
	throw new BadValue(
		field,
		`${field.displayName} cannot be "${String(value)}"`,
		`It is one of these: ${choices.join(', ')}.`,
	);
}

/** Query parameters by name; one that is given several times is sent several times. */
export function queryOf(pairs: unknown): IDataObject {
	// A map, because a name may be one that every object has (`constructor`).
	const query = new Map<string, Array<JsonValue | undefined>>();
	for (const { name, value } of isObject(pairs) ? rowsAt(pairs, 'parameter') : []) {
		if (!name) continue;
		checkName({ displayName: 'Query Parameters' }, String(name));
		query.set(String(name), [...(query.get(String(name)) ?? []), value]);
	}
	return Object.fromEntries(
		[...query].map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
	);
}
