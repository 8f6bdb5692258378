import { DOCUMENT, endpoints, oneOf, rows, thing } from './statement.ts';
import { CAMPAIGN_STATES } from './values.ts';

export const team = endpoints({
	'GET /team': {
		query: { version: oneOf('v2') },
		answers: thing('_id'),
		refuses: [400, 401, 403, 404],
		source: DOCUMENT,
	},
	'GET /team/senders': {
		query: { state: oneOf(...CAMPAIGN_STATES) },
		answers: rows(),
		refuses: [400, 401, 405],
		source: DOCUMENT,
	},
	'GET /team/credits': {
		answers: thing('credits', 'details'),
		refuses: [400, 401, 403, 404, 405],
		source: DOCUMENT,
	},
	'GET /team/crmUsers': {
		answers: rows(),
		refuses: [400, 401],
		source: DOCUMENT,
	},
});
