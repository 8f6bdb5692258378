import { isMethod } from '../../api/endpoint.ts';
import { isObject, valueAt } from '../../api/json.ts';
import { BadValue, NotDone } from '../../definition/failure';
import { field } from '../../definition/field';
import { free } from '../../definition/operation';
import { pagingFields, queryOf, shapeOf } from './paging';
import { checkedPath, path } from './path';

const method = field({
	displayName: 'Method',
	name: 'method',
	type: 'options',
	options: [
		{ name: 'DELETE', value: 'DELETE' },
		{ name: 'GET', value: 'GET' },
		{ name: 'PATCH', value: 'PATCH' },
		{ name: 'POST', value: 'POST' },
		{ name: 'PUT', value: 'PUT' },
	],
	default: 'GET',
	required: true,
	description: 'HTTP method of the endpoint',
});

const body = field({
	displayName: 'Body',
	name: 'body',
	type: 'json',
	default: '{}',
	alone: true,
	displayOptions: { show: { method: ['DELETE', 'PATCH', 'POST', 'PUT'] } },
	description: 'JSON to send. Nothing is sent while it is empty.',
});

export const send = free({
	value: 'send',
	name: 'Send',
	action: 'Send custom request',
	aside: 'can send, spend, block or delete all',
	description:
		'Send any request to the lemlist API, with the same pace and care. It may send messages, spend credits, block people everywhere or delete for good.',
	effects: ['sends', 'spends', 'deletes', 'blocks', 'wide'],
	fields: [
		method,
		path,
		{
			displayName: 'Query Parameters',
			name: 'query',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			default: {},
			placeholder: 'Add Parameter',
			description: 'What the address carries. A name may come several times.',
			options: [
				{
					displayName: 'Parameter',
					name: 'parameter',
					values: [
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. version',
							description: 'As the endpoint calls it',
						},
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							default: '',
							placeholder: 'e.g. v2',
							description: 'As it is, without encoding',
						},
					],
				},
			],
			alone: true,
		},
		body,
		...pagingFields,
	],
	async run({ values, request, pages }) {
		const asked = {
			method: methodOf(values.method),
			path: checkedPath(String(values.path)),
			query: queryOf(values.query),
			body: bodyOf(values.body),
		};
		const rows = typeof values.rows === 'string' ? values.rows : undefined;
		const shape = shapeOf(values);
		if (shape) return await pages(asked, shape, rows);
		const { text, data } = await request(asked);
		if (text !== '') return { text };
		if (rows === undefined || Array.isArray(data)) return data;
		const found = valueAt(data, rows);
		// lemlist answers null for "none" in places (GET /watchlist/filter-values).
		if (found === null) return [];
		if (Array.isArray(found)) return found.map((each) => (isObject(each) ? each : { value: each }));
		throw new NotDone(
			`There are no rows under "${rows}"`,
			'lemlist has answered, so what the request does has been done. Leave Rows Under empty to see the whole answer.',
		);
	},
});

function methodOf(value: unknown) {
	const text = String(value);
	if (isMethod(text)) return text;
	throw new BadValue(method, `Method cannot be "${text}"`, 'It is DELETE, GET, PATCH, POST or PUT.');
}

/** @returns undefined for an empty body, which is not sent */
function bodyOf(value: unknown = {}) {
	if (!isObject(value) && !Array.isArray(value)) {
		throw new BadValue(body, 'Body must be an object or a list', 'Put it into { } or [ ].');
	}
	return Object.keys(value).length > 0 ? value : undefined;
}
