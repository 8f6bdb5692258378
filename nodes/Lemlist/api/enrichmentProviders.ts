import { PAGES, endpoints, oneOf, required, rows, text, unseen } from './statement.ts';

export const enrichmentProviders = endpoints({
	'GET /v2/enrichments/providers': {
		query: { type: oneOf('email', 'phone') },
		answers: [rows('data'), unseen],
		refuses: [401],
		certainty: 'partial',
		source: PAGES,
	},
	'PUT /v2/enrichments/providers/{providerId}/connection': {
		body: { apiKey: required(text) },
		answers: unseen,
		refuses: [401],
		effects: ['wide'],
		certainty: 'partial',
		source: PAGES,
	},
	'DELETE /v2/enrichments/providers/{providerId}/connection': {
		answers: unseen,
		refuses: [401],
		effects: ['wide'],
		certainty: 'partial',
		source: PAGES,
	},
});
