import { between, email, integer, required, text, upTo } from './statement';
import type { Statements } from './statement';

export const unsubscribes: Statements = {
	'GET /unsubscribes': {
		deprecated: true,
		query: { offset: integer, limit: integer },
		answers: 'array',
	},
	'GET /unsubs/export': {
		deprecated: true,
		answers: 'csv',
	},
	'GET /v2/unsubscribes/variables': {
		query: { offset: between(integer, 0, Infinity), limit: between(integer, 1, 100) },
		answers: 'array',
	},
	'POST /v2/unsubscribes/variables': {
		body: { 'values[]': required(upTo(10000, text)) },
		answers: 'text',
	},
	'GET /v2/unsubscribes/variables/{value}': { answers: 'object' },
	'POST /v2/unsubscribes/variables/{value}': { answers: 'object' },
	'DELETE /v2/unsubscribes/variables/{value}': { answers: 'text' },
	'GET /v2/unsubscribes/contacts/{contactId}': { answers: 'object' },
	'POST /v2/unsubscribes/contacts/{contactId}': { answers: 'text' },
	'DELETE /v2/unsubscribes/contacts/{contactId}': { answers: 'text' },
	'GET /v2/unsubscribes/exports/variables': { answers: 'csv' },
	'GET /v2/unsubscribes/exports/contacts': { answers: 'csv' },
	'GET /unsubscribes/{email}': {
		deprecated: true,
		path: { email: email },
		answers: 'object',
	},
	'POST /unsubscribes/{email}': {
		deprecated: true,
		path: { email: email },
		answers: 'object',
	},
	'DELETE /unsubscribes/{email}': {
		deprecated: true,
		path: { email: email },
		answers: 'object',
	},
};
