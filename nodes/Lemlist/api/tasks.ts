import {
	DOCUMENT,
	PAGES,
	anything,
	between,
	blank,
	date,
	endpoints,
	flag,
	integer,
	json,
	object,
	ok,
	oneOf,
	required,
	rows,
	text,
	thing,
	unseen,
	url,
} from './statement.ts';

export const tasks = endpoints({
	'GET /tasks': {
		query: { page: between(integer, 0, Infinity), filters: required(json(object)) },
		answers: rows('results'),
		// The size of a page is not documented; an empty one is the last.
		pages: { by: 'page', first: 0 },
		refuses: [400, 401],
		differs: {
			'query.filters':
				'It is called optional; lemlist refuses a call without it, so an empty list is sent.',
		},
		source: DOCUMENT,
	},
	'POST /tasks': {
		body: {
			recordId: required(text),
			type: required(oneOf('email', 'manual', 'phone', 'linkedin')),
			assignedTo: required(text),
			dueDate: required(date),
			title: text,
			message: text,
			priority: oneOf('', '0', '1', '2'),
			'images[]': url,
			'videos[]': url,
		},
		answers: thing('_id'),
		refuses: [400, 401, 405],
		differs: {
			'body.recordId':
				'The document requires leadId, which it does not describe; lemlist wants recordId.',
		},
		source: DOCUMENT,
	},
	'PATCH /tasks': {
		body: {
			id: required(text),
			assignedTo: text,
			dueDate: date,
			title: text,
			message: text,
			priority: oneOf('', '0', '1', '2'),
			done: flag,
			'images[]': url,
			'videos[]': url,
		},
		answers: thing('_id'),
		refuses: [400, 401, 405],
		source: DOCUMENT,
	},
	'POST /tasks/ignore': {
		body: { 'ids[]': required(text) },
		answers: [blank, ok],
		refuses: [400, 401, 405],
		repeatable: 'an ignored task stays ignored',
		source: DOCUMENT,
	},
	'GET /v2/tasks': {
		query: { advancedFilters: text, '*': anything },
		answers: [rows('results'), unseen],
		refuses: [401],
		certainty: 'partial',
		source: PAGES,
	},
	'GET /v2/tasks/filters': {
		query: { scope: oneOf('task', 'contact', 'company'), search: text },
		answers: [rows('results'), unseen],
		refuses: [401],
		certainty: 'partial',
		source: PAGES,
	},
});
