import { EVENT_TYPES } from './events.ts';
import { DOCUMENT, endpoints, flag, oneOf, required, rows, text, thing, url } from './statement.ts';

export const webhooks = endpoints({
	'GET /hooks': {
		answers: rows(),
		refuses: [400, 401, 404],
		source: DOCUMENT,
	},
	'POST /hooks': {
		query: { campaignId: text, isFirst: flag, zapId: text },
		body: {
			campaignId: text,
			isFirst: flag,
			targetUrl: required(url),
			type: oneOf(...EVENT_TYPES),
			secret: text,
		},
		answers: thing('_id'),
		refuses: [400, 401, 404],
		repeatable: 'lemlist takes a URL once',
		differs: {
			'body.campaignId':
				'The document puts it into the query; the examples of the documentation put it into the body.',
			'body.isFirst': 'As campaignId.',
		},
		source: {
			page: 'https://developer.lemlist.com/api-reference/endpoints/webhooks/add-webhook',
			read: '2026-10',
		},
	},
	'DELETE /hooks/{hookId}': {
		answers: thing('_id'),
		refuses: [400, 401, 404],
		effects: ['deletes'],
		source: DOCUMENT,
	},
});
