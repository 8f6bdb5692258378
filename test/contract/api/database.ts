import { between, flag, integer, object, oneOf, required, text } from './statement';
import type { Statements } from './statement';

export const database: Statements = {
	'GET /database/filters': { answers: 'array' },
	'POST /database/people': {
		body: {
			'filters[]': required(object),
			'filters[].filterId': required(text),
			'filters[].in[]': text,
			'filters[].out[]': text,
			page: between(integer, 1, Infinity),
			size: between(integer, 1, 100),
			'excludes[]': text,
			search: text,
		},
		answers: 'object',
		rows: 'results',
		differs: 'The document marks nothing as required, but refuses a search without filters.',
	},
	'POST /database/companies': {
		body: {
			'filters[]': required(object),
			'filters[].filterId': required(text),
			'filters[].in[]': text,
			'filters[].out[]': text,
			page: between(integer, 1, Infinity),
			size: between(integer, 1, 500),
		},
		answers: 'object',
		rows: 'results',
		differs:
			'The document marks nothing as required, but refuses a search without filters. It bounds the page in its prose only.',
	},
	'GET /database/personas': {
		query: { mode: oneOf('leads', 'companies') },
		answers: 'object',
		rows: 'data',
	},
	'POST /database/personas': {
		body: {
			name: required(text),
			'filters[]': required(object),
			'filters[].filterId': required(text),
			'filters[].in[]': text,
			'filters[].out[]': text,
			'filters[].exactMatch': flag,
			mode: required(oneOf('leads', 'companies')),
		},
		answers: 'object',
	},
	'DELETE /database/personas/{personaId}': { answers: 'object' },
};
