import {
	DOCUMENT,
	between,
	csv,
	email,
	endpoints,
	integer,
	required,
	rows,
	sentence,
	text,
	thing,
	upTo,
} from './statement.ts';

const ONCE = 'who is blocked stays blocked';

/** "Variables unsubscribed", "Variable subscribed", "Contact subscription updated". */
const DONE = sentence(/subscri/i);

export const unsubscribes = endpoints({
	'GET /unsubscribes': {
		query: { offset: integer, limit: integer },
		answers: rows(),
		pages: { by: 'offset', size: 'limit' },
		refuses: [400, 401, 403, 404],
		deprecated: true,
		source: DOCUMENT,
	},
	'GET /unsubs/export': {
		answers: csv,
		refuses: [400, 401],
		deprecated: true,
		source: DOCUMENT,
	},
	'GET /v2/unsubscribes/variables': {
		query: { offset: between(integer, 0, Infinity), limit: between(integer, 1, 100) },
		answers: rows(),
		pages: { by: 'offset', size: 'limit', max: 100 },
		refuses: [400, 401],
		source: DOCUMENT,
	},
	'POST /v2/unsubscribes/variables': {
		body: { 'values[]': required(upTo(10000, text)) },
		answers: DONE,
		refuses: [400, 401],
		repeatable: ONCE,
		effects: ['blocks'],
		source: DOCUMENT,
	},
	'GET /v2/unsubscribes/variables/{value}': {
		answers: thing('_id', 'value', 'variable'),
		refuses: [400, 401, 404],
		source: DOCUMENT,
	},
	'POST /v2/unsubscribes/variables/{value}': {
		answers: thing('_id', 'value', 'variable'),
		refuses: [400, 401, 500],
		repeatable: ONCE,
		effects: ['blocks'],
		source: DOCUMENT,
	},
	'DELETE /v2/unsubscribes/variables/{value}': {
		answers: DONE,
		refuses: [400, 401, 409],
		effects: ['blocks'],
		source: DOCUMENT,
	},
	'GET /v2/unsubscribes/contacts/{contactId}': {
		answers: thing('_id', 'doNotContact'),
		refuses: [400, 401, 500],
		source: DOCUMENT,
	},
	'POST /v2/unsubscribes/contacts/{contactId}': {
		answers: DONE,
		refuses: [400, 401, 500],
		repeatable: ONCE,
		effects: ['blocks'],
		source: DOCUMENT,
	},
	'DELETE /v2/unsubscribes/contacts/{contactId}': {
		answers: DONE,
		refuses: [400, 401, 500],
		effects: ['blocks'],
		source: DOCUMENT,
	},
	'GET /v2/unsubscribes/exports/variables': {
		answers: csv,
		refuses: [400, 401],
		source: DOCUMENT,
	},
	'GET /v2/unsubscribes/exports/contacts': {
		answers: csv,
		refuses: [400, 401],
		source: DOCUMENT,
	},
	'GET /unsubscribes/{email}': {
		path: { email: email },
		answers: thing('_id', 'value'),
		refuses: [400, 401, 403, 404, 500],
		deprecated: true,
		source: DOCUMENT,
	},
	'POST /unsubscribes/{email}': {
		path: { email: email },
		answers: thing('_id', 'value', 'email'),
		refuses: [400, 401, 404],
		effects: ['blocks'],
		deprecated: true,
		source: DOCUMENT,
	},
	'DELETE /unsubscribes/{email}': {
		path: { email: email },
		answers: thing('_id', 'value'),
		refuses: [400, 401, 404],
		effects: ['blocks'],
		deprecated: true,
		source: DOCUMENT,
	},
});
