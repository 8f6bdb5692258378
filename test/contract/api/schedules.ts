import { between, flag, integer, matching, oneOf, required, text } from './statement';
import type { Statements } from './statement';

export const schedules: Statements = {
	'GET /schedules': {
		query: {
			page: between(integer, 1, Infinity),
			offset: between(integer, 0, Infinity),
			limit: between(integer, 1, 100),
			sortBy: oneOf('createdAt'),
			sortOrder: oneOf('asc', 'desc'),
		},
		answers: 'object',
		rows: 'schedules',
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
		answers: 'object',
	},
	'GET /schedules/{scheduleId}': { answers: 'object' },
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
		answers: 'object',
	},
	'DELETE /schedules/{scheduleId}': { answers: 'object' },
	'GET /campaigns/{campaignId}/schedules/': { answers: 'array' },
	'POST /campaigns/{campaignId}/schedules/{scheduleId}': { answers: 'object' },
};
