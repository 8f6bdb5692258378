import { between, flag, integer, matching, oneOf, required, text } from './statement';
import type { Statements } from './statement';

/** ISO 8601, or seconds since 1970. */
const dateOrSeconds = matching(/^(\d{4}-\d\d-\d\d.*|\d{10})$/);

export const activities: Statements = {
	'GET /activities': {
		query: {
			version: required(oneOf('v2')),
			type: text,
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
		answers: 'array',
	},
	'DELETE /activities/{activityId}/recording-transcript': { answers: 'object' },
};
