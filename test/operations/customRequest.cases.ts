import { several } from './case';
import type { Case, ResourceCases } from './case';

const row = (number: number) => ({ _id: `cam_${number}`, name: `Campaign ${number}` });
const rows = (from: number, to: number) => several(from, to, row);

const refused = (path: string): Case => ({
	parameters: { path },
	exchanges: [],
	error: `Path "${path.trim()}" is not a path of the API`,
});

export const customRequest: ResourceCases = {
	send: {
		minimal: {
			parameters: { path: '/team' },
			exchanges: [{ request: 'GET /team', answer: { _id: 'tea_1' } }],
			items: [{ _id: 'tea_1' }],
		},
		'an answer with a key of that name is no list of n8n items': {
			parameters: { path: '/things' },
			exchanges: [{ request: 'GET /things', answer: { items: ['a', 'b'] } }],
			items: [{ items: ['a', 'b'] }],
		},
		...Object.fromEntries(
			[
				[{ ok: false, message: 'No such thing' }, 'No such thing'],
				[{ success: false }, 'lemlist refused this and does not say why'],
				[{ error: 'NO_SUCH_THING' }, 'NO_SUCH_THING'],
				['{"_id":"cam_1"', 'lemlist answered with something that is not data'],
				['<html></html>', 'lemlist answered with a web page instead of data'],
			].map(([answer, error]): [string, Case] => [
				`${JSON.stringify(answer)} is no answer`,
				{
					parameters: { path: '/things' },
					exchanges: [{ request: 'GET /things', answer }],
					error: String(error),
				},
			]),
		),
		...Object.fromEntries(
			[
				[{}, [{}]],
				[[], []],
				[undefined, [{ answered: false, statusCode: 200 }]],
				[{ error: null, errors: ['as data'] }, [{ error: null, errors: ['as data'] }]],
			].map(([answer, items]): [string, Case] => [
				`${JSON.stringify(answer) ?? 'nothing'} passes`,
				{
					parameters: { path: '/things' },
					exchanges: [{ request: 'GET /things', answer }],
					items: items as Case['items'],
				},
			]),
		),
		'a method that is more than one': {
			parameters: { method: '={{ $json.method }}', path: '/team' },
			input: [{ method: 'GET http://127.0.0.1:9/x' }],
			exchanges: [],
			error: 'Method cannot be "GET http://127.0.0.1:9/x"',
		},
		full: {
			parameters: {
				method: 'POST',
				path: 'database/people',
				query: {
					parameter: [
						{ name: 'version', value: 'v2' },
						{ name: 'status', value: 'new' },
						{ name: 'status', value: 'old' },
						{ name: '', value: 'left over' },
					],
				},
				body: '{ "filters": [] }',
				pagination: 'page',
				returnAll: false,
				limit: 130,
				pageSize: 100,
				sizeParameter: 'size',
				pagingIn: 'body',
				firstPage: 0,
				rows: 'data.results',
			},
			exchanges: [0, 1].map((page) => ({
				request: 'POST /database/people',
				query: { version: 'v2', status: ['new', 'old'] },
				body: { filters: [], page, size: 100 },
				answer: { data: { results: rows(page * 100 + 1, page * 100 + 100) } },
			})),
			items: rows(1, 130),
		},
		'all pages by offset': {
			parameters: { path: '/campaigns', pagination: 'offset', returnAll: true },
			exchanges: [0, 100, 130].map((offset) => ({
				request: 'GET /campaigns',
				query: { limit: '100', offset: String(offset) },
				answer: rows(offset + 1, Math.min(offset + 100, 130)),
			})),
			items: rows(1, 130),
		},
		'pages of an unknown size': {
			parameters: {
				path: '/tasks',
				query: { parameter: [{ name: 'filters', value: '[]' }] },
				pagination: 'page',
				returnAll: true,
				pageSize: 0,
				firstPage: 0,
				rows: 'results',
			},
			exchanges: [rows(1, 20), rows(21, 25), []].map((results, page) => ({
				request: 'GET /tasks',
				query: { filters: '[]', page: String(page) },
				answer: { results, page: String(page) },
			})),
			items: rows(1, 25),
		},
		'rows of one answer': {
			parameters: { path: '/watchlist/filter-values', rows: 'data.results' },
			exchanges: [
				{
					request: 'GET /watchlist/filter-values',
					answer: { data: { filterId: 'technologies', results: ['React', 'Vue'] } },
				},
			],
			items: [{ value: 'React' }, { value: 'Vue' }],
		},
		'no rows where they were said to be': {
			parameters: { path: '/team', rows: 'data' },
			exchanges: [{ request: 'GET /team', answer: { _id: 'tea_1' } }],
			error: 'no rows under "data"',
		},
		'a list in the body, a text in the answer': {
			parameters: { method: 'POST', path: '/v2/enrichments/bulk', body: '[{ "input": {} }]' },
			exchanges: [
				{
					request: 'POST /v2/enrichments/bulk',
					body: [{ input: {} }],
					answer: 'Variables unsubscribed',
				},
			],
			items: [{ text: 'Variables unsubscribed' }],
		},
		'values of a path': {
			parameters: { path: '/leads/nathan%2Bx%40example.com/résumé/a b' },
			exchanges: [{ request: 'GET /leads/nathan%2Bx%40example.com/r%C3%A9sum%C3%A9/a%20b' }],
			items: [{ answered: false, statusCode: 200 }],
		},
		'a body that is not JSON': {
			parameters: { method: 'PUT', path: '/team', body: '{ name: Example }' },
			exchanges: [],
			error: 'Body is not valid JSON',
		},
		'a body that is neither object nor list': {
			parameters: { method: 'PUT', path: '/team', body: '42' },
			exchanges: [],
			error: 'Body must be an object or a list',
		},
		'a body that is hidden because of the method': {
			parameters: { method: 'GET', path: '/team', body: '{ "a": 1 }' },
			exchanges: [{ request: 'GET /team', answer: {} }],
			items: [{}],
		},
		'a web page in place of an answer': {
			parameters: { path: '/nowhere' },
			exchanges: [{ request: 'GET /nowhere', answer: '<!doctype html><html></html>' }],
			error: 'lemlist answered with a web page instead of data',
		},
		'a refusal in lemlist’s words': {
			parameters: { method: 'DELETE', path: '/campaigns/cam_1' },
			exchanges: [{ request: 'DELETE /campaigns/cam_1', status: 405, answer: 'Bad method' }],
			error: 'Bad method',
		},
		'an absolute URL': refused('https://example.com/campaigns'),
		'another scheme': refused('file:/etc/passwd'),
		'another host': refused('//example.com/campaigns'),
		'a way out': refused('/campaigns/../../admin'),
		'a way out in disguise': refused('/campaigns/%2e%2E/admin'),
		'a way out behind an encoded slash': refused('/campaigns/..%2fadmin'),
		'a dot': refused('/./campaigns'),
		'a backslash': refused('/campaigns\\cam_1'),
		'an encoded backslash': refused('/campaigns%5Ccam_1'),
		'a line break': refused('/campaigns\ncam_1'),
		'an encoded line break': refused('/campaigns%0d%0aX: 1'),
		'a query': refused('/campaigns?version=v2'),
		'a name in braces': refused('/campaigns/{campaignId}'),
		'a stray percent sign': refused('/leads/100%'),
		nothing: { parameters: { path: ' ' }, exchanges: [], error: 'Path is empty' },
	},
};
