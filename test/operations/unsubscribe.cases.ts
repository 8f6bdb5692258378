import type { Case, ResourceCases } from './case';

const value = 'nathan+fair@example.com';
const PATH = '/v2/unsubscribes/variables/nathan%2Bfair%40example.com';
const options = { whenNotFound: 'continue' };

const entry = { _id: 'uns_1', value, variable: value, source: 'api' };
const row = (number: number) => ({
	_id: `uns_${number}`,
	value: `nathan${number}@example.com`,
	source: 'user',
	createdAt: '2026-03-01T09:00:00.000Z',
});
const rows = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => row(from + index));
const csv = '_id,value,source,createdAt\nuns_1,@example.org,api,2026-03-01T09:00:00.000Z\n';

/** What is blocked, and its place in a path. */
const adding = (blocked: string, encoded: string): Case => ({
	parameters: { value: blocked },
	exchanges: [
		{
			request: `POST /v2/unsubscribes/variables/${encoded}`,
			answer: { _id: 'uns_1', value: blocked, variable: blocked, source: 'api' },
		},
	],
	items: [{ _id: 'uns_1', value: blocked, variable: blocked, source: 'api' }],
});

export const unsubscribe: ResourceCases = {
	add: {
		minimal: adding(value, 'nathan%2Bfair%40example.com'),
		'a domain': adding('@example.org', '%40example.org'),
		'a LinkedIn URL': adding(
			'https://www.linkedin.com/in/nathan-example',
			'https%3A%2F%2Fwww.linkedin.com%2Fin%2Fnathan-example',
		),
		'a phone number': adding('+33612345678', '%2B33612345678'),
		'a bad moment, tried again because twice is once': {
			parameters: { value },
			exchanges: [
				{ request: `POST ${PATH}`, status: 503, answer: 'Service unavailable' },
				{ request: `POST ${PATH}`, answer: entry },
			],
			items: [entry],
		},
	},
	addMany: {
		minimal: {
			parameters: { values: ['={{ $json.email }}'] },
			input: [{ email: 'a@example.com' }, { email: ' @example.org ' }, { email: 'a@example.com' }],
			exchanges: [
				{
					request: 'POST /v2/unsubscribes/variables',
					body: { values: ['a@example.com', '@example.org'] },
					answer: 'Variables unsubscribed',
				},
			],
			items: [['a@example.com'], ['@example.org'], ['a@example.com']].map((values) => ({
				success: true,
				message: 'Variables unsubscribed',
				values,
			})),
		},
		'more than a request carries': {
			parameters: { values: ['={{ $json.all }}'] },
			input: [{ all: rows(1, 10_001).map((each) => each.value) }],
			exchanges: [
				[1, 10_000],
				[10_001, 10_001],
			].map(([from = 0, to = 0]) => ({
				request: 'POST /v2/unsubscribes/variables',
				body: { values: rows(from, to).map((each) => each.value) },
				answer: 'Variables unsubscribed',
			})),
			items: [
				{
					success: true,
					message: 'Variables unsubscribed',
					values: rows(1, 10_001).map((each) => each.value),
				},
			],
		},
		'a refusal names the first item of the request': {
			parameters: { values: ['={{ $json.email }}'] },
			input: [{ email: 'a@example.com' }, { email: 'b@example.com' }],
			exchanges: [
				{
					request: 'POST /v2/unsubscribes/variables',
					body: { values: ['a@example.com', 'b@example.com'] },
					status: 400,
					answer: 'Bad team',
				},
			],
			error: 'Bad team',
		},
		'an item without any': {
			parameters: { values: ['={{ $json.email }}'] },
			input: [{ email: 'a@example.com' }, {}],
			exchanges: [],
			error: 'Values is empty',
		},
	},
	export: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /v2/unsubscribes/exports/variables', answer: csv }],
			items: [
				{
					_id: 'uns_1',
					value: '@example.org',
					source: 'api',
					createdAt: '2026-03-01T09:00:00.000Z',
				},
			],
		},
		full: {
			parameters: { output: 'file', binaryPropertyName: 'export' },
			exchanges: [{ request: 'GET /v2/unsubscribes/exports/variables', answer: csv }],
			items: [{ fileName: 'unsubscribes.csv' }],
			files: [{ export: csv }],
		},
	},
	get: {
		minimal: {
			parameters: { value },
			exchanges: [{ request: `GET ${PATH}`, answer: entry }],
			items: [entry],
		},
		full: {
			parameters: { value, options },
			exchanges: [{ request: `GET ${PATH}`, status: 404, answer: 'Variable not found' }],
			items: [{ found: false, value }],
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [
				{
					request: 'GET /v2/unsubscribes/variables',
					query: { limit: '50', offset: '0' },
					answer: rows(1, 2),
				},
				{
					request: 'GET /v2/unsubscribes/variables',
					query: { limit: '50', offset: '2' },
					answer: [],
				},
			],
			items: rows(1, 2),
		},
		full: {
			parameters: { returnAll: true },
			exchanges: [0, 100, 200].map((offset) => ({
				request: 'GET /v2/unsubscribes/variables',
				query: { limit: '100', offset: String(offset) },
				answer: rows(offset + 1, Math.min(offset + 100, 200)),
			})),
			items: rows(1, 200),
		},
	},
	remove: {
		minimal: {
			parameters: { value },
			exchanges: [{ request: `DELETE ${PATH}`, answer: 'Variable subscribed' }],
			items: [{ success: true, message: 'Variable subscribed' }],
		},
		full: {
			parameters: { value, options },
			exchanges: [
				{ request: `DELETE ${PATH}`, status: 400, answer: 'Variable not found in unsubscribe list' },
			],
			items: [{ found: false, value }],
		},
		'a person who unsubscribed': {
			parameters: { value, options },
			exchanges: [
				{
					request: `DELETE ${PATH}`,
					status: 409,
					answer: 'Variable is protected and cannot be re-subscribed',
				},
			],
			error: 'Variable is protected and cannot be re-subscribed',
		},
	},
};
