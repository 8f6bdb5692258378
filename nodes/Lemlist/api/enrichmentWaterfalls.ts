import {
	PAGES,
	anything,
	endpoints,
	flag,
	required,
	rows,
	text,
	thingIn,
	unseen,
	upTo,
} from './statement.ts';

export const enrichmentWaterfalls = endpoints({
	'GET /v2/enrichments/waterfalls': {
		answers: [rows('data'), unseen],
		refuses: [401],
		certainty: 'partial',
		source: PAGES,
	},
	'GET /v2/enrichments/waterfalls/{waterfallId}': {
		answers: [thingIn('data', 'id'), unseen],
		refuses: [401, 404],
		certainty: 'partial',
		source: PAGES,
	},
	'PATCH /v2/enrichments/waterfalls/{waterfallId}': {
		body: {
			name: upTo(100, text),
			'providers[].id': required(text),
			'providers[].enabled': flag,
			'providers[].*': anything,
		},
		answers: [thingIn('data', 'id'), unseen],
		refuses: [400, 401],
		effects: ['wide'],
		certainty: 'partial',
		source: PAGES,
	},
	'PUT /v2/enrichments/waterfalls/{waterfallId}/reset': {
		answers: [thingIn('data', 'id'), unseen],
		refuses: [400, 401],
		effects: ['wide'],
		certainty: 'partial',
		source: PAGES,
	},
});
