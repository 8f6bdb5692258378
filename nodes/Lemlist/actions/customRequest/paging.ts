import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../../engine/operation';
import { limit, returnAll } from '../../engine/fields';
import type { ListShape } from '../../transport';

const shown = { displayOptions: { show: { pagination: ['offset', 'page', 'skip'] } }, alone: true as const };

/** How to walk through a list, in the words of its endpoint. */
export const pagingFields: readonly Field[] = [
	{
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
	},
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
	{
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
	},
	{
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
	},
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
			'Where the rows are in the answer: a key, or several with dots. Left empty, the answer itself is taken.',
	},
];

/** The list that the fields describe; undefined for one request. */
export function shapeOf(values: Record<string, unknown>): ListShape | undefined {
	if (values.pagination === 'off') return undefined;
	const size = Number(values.pageSize);
	return {
		rows: values.rows as string | undefined,
		by: values.pagination as ListShape['by'],
		first: values.firstPage as ListShape['first'],
		in: values.pagingIn as ListShape['in'],
		...(size > 0 ? { size: values.sizeParameter as ListShape['size'], max: size } : {}),
	};
}

export type QueryPairs = { parameter?: IDataObject[] };

/** Query parameters by name; one that is given several times is sent several times. */
export function queryOf({ parameter = [] }: QueryPairs): IDataObject {
	const query: Record<string, unknown[]> = {};
	for (const { name, value } of parameter) {
		if (name) (query[String(name)] ??= []).push(value);
	}
	return Object.fromEntries(
		Object.entries(query).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
	) as IDataObject;
}
