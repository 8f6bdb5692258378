import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, Operation } from '../../engine/operation';
import { rowsFrom } from '../../engine/output';
import { BadValue } from '../../engine/values';
import { rowsOf } from '../../transport';
import { pagingFields, queryOf, shapeOf } from './paging';
import type { QueryPairs } from './paging';
import { checkedPath } from './path';

export const send: Operation = {
	value: 'send',
	name: 'Send',
	action: 'Send custom request',
	description:
		'Call any endpoint of the lemlist API, at the same pace and with the same care. Depending on it, that sends messages, spends credits or deletes for good.',
	request: [],
	fields: [
		{
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
		},
		{
			displayName: 'Path',
			name: 'path',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. /campaigns',
			description:
				'What follows the base URL of the credential, by default https://api.lemlist.com/api, with encoded values',
		},
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
		{
			displayName: 'Body',
			name: 'body',
			type: 'json',
			default: '{}',
			alone: true,
			displayOptions: { show: { method: ['DELETE', 'PATCH', 'POST', 'PUT'] } },
			description: 'JSON to send. Nothing is sent while it is empty.',
		},
		...pagingFields,
	],
	async run({ values, send: request, list }) {
		const { body = {} } = values;
		if (typeof body !== 'object') {
			throw new BadValue('Body', 'Body must be an object or a list', 'Put it into { } or [ ].');
		}
		const endpoint = `${String(values.method)} ${checkedPath(String(values.path))}` as Endpoint;
		const parts = { query: queryOf(values.query as QueryPairs), body: body as IDataObject };
		const shape = shapeOf(values);
		if (shape) return await list(endpoint, shape, parts);
		const answer = await request(endpoint, parts, 'text');
		if (typeof answer.body === 'string') return { text: answer.body };
		if (!values.rows) return rowsFrom(answer);
		const rows = rowsOf(answer.body, values.rows as string);
		if (!rows) throw new RangeError(`no rows under "${values.rows as string}"`);
		return rowsFrom({ ...answer, body: rows });
	},
};
