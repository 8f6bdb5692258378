import {
	DOCUMENT,
	between,
	endpoints,
	flag,
	integer,
	matching,
	oneOf,
	required,
	rows,
	text,
	thing,
} from './statement.ts';

export const schedules = endpoints({
	'GET /schedules': {
		query: {
			page: between(integer, 1, Infinity),
			offset: between(integer, 0, Infinity),
			limit: between(integer, 1, 100),
			sortBy: oneOf('createdAt'),
			sortOrder: oneOf('asc', 'desc'),
		},
		answers: rows('schedules'),
		pages: { by: 'page', size: 'limit', max: 100 },
		refuses: [400, 401],
		source: DOCUMENT,
	},
	'POST /schedules': {
		body: {
			name: required(text),
			secondsToWait: integer,
			timezone: required(text),
			start: required(matching(/^([01]\d|2[0-3]):[0-5]\d$/)),
			end: required(matching(/^([01]\d|2[0-3]):[0-5]\d$/)),
			'weekdays[]': required(between(integer, 1, 7)),
			public: flag,
		},
		answers: thing('_id'),
		refuses: [400, 401],
		source: DOCUMENT,
	},
	'GET /schedules/{scheduleId}': {
		answers: thing('_id'),
		refuses: [400, 401, 404],
		source: DOCUMENT,
	},
	'PATCH /schedules/{scheduleId}': {
		body: {
			name: text,
			secondsToWait: integer,
			timezone: text,
			start: matching(/^([01]\d|2[0-3]):[0-5]\d$/),
			end: matching(/^([01]\d|2[0-3]):[0-5]\d$/),
			'weekdays[]': between(integer, 1, 7),
			public: flag,
		},
		answers: thing('_id'),
		refuses: [400, 401, 404],
		effects: ['wide'],
		source: DOCUMENT,
	},
	'DELETE /schedules/{scheduleId}': {
		answers: thing('_id'),
		refuses: [400, 401, 404],
		effects: ['deletes'],
		source: DOCUMENT,
	},
	'GET /campaigns/{campaignId}/schedules/': {
		answers: rows(),
		refuses: [400, 401, 404],
		source: DOCUMENT,
	},
	'POST /campaigns/{campaignId}/schedules/{scheduleId}': {
		answers: thing('scheduleId', 'campaignId'),
		refuses: [400, 401, 404, 405],
		source: DOCUMENT,
	},
});
