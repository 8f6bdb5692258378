import { ACTIVITY_TYPES } from './events.ts';
import {
	DOCUMENT,
	between,
	endpoints,
	flag,
	integer,
	matching,
	ok,
	oneOf,
	required,
	rows,
	text,
} from './statement.ts';

/** ISO 8601, or seconds since 1970. */
const dateOrSeconds = matching(/^(\d{4}-\d\d-\d\d.*|\d{10})$/);

export const activities = endpoints({
	'GET /activities': {
		query: {
			version: required(oneOf('v2')),
			type: oneOf(...ACTIVITY_TYPES),
			campaignId: text,
			isFirst: flag,
			offset: between(integer, 0, Infinity),
			limit: between(integer, 1, 100),
			leadId: text,
			minDate: dateOrSeconds,
			maxDate: dateOrSeconds,
			startDate: dateOrSeconds,
			endDate: dateOrSeconds,
		},
		answers: rows(),
		pages: { by: 'offset', size: 'limit', max: 100 },
		refuses: [400, 401],
		source: DOCUMENT,
	},
	'DELETE /activities/{activityId}/recording-transcript': {
		answers: ok,
		refuses: [401, 404, 405, 500],
		effects: ['deletes'],
		source: DOCUMENT,
	},
});
