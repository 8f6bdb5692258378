import { between, date, flag, integer, json, object, oneOf, required, text, url } from './statement';
import type { Statements } from './statement';

export const tasks: Statements = {
	'GET /tasks': {
		query: { page: between(integer, 0, Infinity), filters: required(json(object)) },
		answers: 'object',
		rows: 'results',
		differs:
			'The document calls filters optional; lemlist refuses a call without them, so an empty list is sent.',
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
		answers: 'object',
		differs: 'The document requires leadId, which it does not describe; lemlist wants recordId.',
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
		answers: 'object',
	},
	'POST /tasks/ignore': {
		body: { 'ids[]': required(text) },
		answers: 'object',
	},
};
