import {
	PAGES,
	anything,
	endpoints,
	flag,
	oneOf,
	orNull,
	required,
	rows,
	text,
	thingIn,
	unseen,
} from './statement.ts';

/** Who sends, and by what. */
const POOL = {
	'senders[].userId': required(text),
	'senders[].channels[].type': required(oneOf('email', 'linkedin', 'whatsapp', 'phone', 'other')),
	'senders[].channels[].id': text,
	'senders[].channels[].alias': text,
	'senders[].channels[].*': anything,
};

export const senders = endpoints({
	'GET /senders': {
		query: { campaignId: text },
		answers: [rows('data.senders'), unseen],
		refuses: [401],
		certainty: 'partial',
		source: PAGES,
	},
	'GET /campaigns/{campaignId}/senders': {
		answers: [thingIn('data', 'campaignId', 'senders'), unseen],
		refuses: [401, 402],
		certainty: 'partial',
		source: PAGES,
	},
	'POST /campaigns/{campaignId}/senders': {
		body: POOL,
		answers: [thingIn('data', 'campaignId', 'senders'), unseen],
		refuses: [401, 402, 409],
		repeatable: 'It adds what is missing and removes nothing.',
		certainty: 'partial',
		source: PAGES,
	},
	'PUT /campaigns/{campaignId}/senders': {
		body: POOL,
		answers: [thingIn('data', 'campaignId', 'senders'), unseen],
		refuses: [401, 402, 409],
		effects: ['wide'],
		certainty: 'partial',
		source: PAGES,
	},
	'PATCH /campaigns/{campaignId}/senders/{userId}': {
		body: {
			'channels[].type': required(oneOf('email', 'linkedin', 'whatsapp', 'phone', 'other')),
			'channels[].id': text,
			'channels[].enabled': flag,
			'channels[].alias': text,
		},
		answers: [thingIn('data', 'campaignId', 'senders'), unseen],
		refuses: [401, 402, 409],
		certainty: 'partial',
		source: PAGES,
	},
	'DELETE /campaigns/{campaignId}/senders/{userId}': {
		answers: [thingIn('data', 'campaignId', 'senders', 'impact'), unseen],
		refuses: [401, 402, 409],
		effects: ['wide'],
		certainty: 'partial',
		source: PAGES,
	},
	'GET /campaigns/{campaignId}/dynamic-sender-exclusions': {
		answers: [thingIn('data', 'senders', 'source'), unseen],
		refuses: [401, 402, 404, 405],
		certainty: 'partial',
		source: PAGES,
	},
	'PUT /campaigns/{campaignId}/dynamic-sender-exclusions': {
		body: {
			// null goes by the list of the team again.
			senders: required(orNull(anything)),
			'senders[].userId': required(text),
			'senders[].channels[].type': required(oneOf('email', 'linkedin', 'whatsapp', 'phone', 'other')),
			'senders[].channels[].id': text,
			'senders[].channels[].alias': text,
			'senders[].channels[].*': anything,
			'senders[].*': anything,
		},
		answers: [thingIn('data', 'senders', 'source'), unseen],
		refuses: [400, 401, 402, 404, 405, 409],
		effects: ['wide'],
		certainty: 'partial',
		source: PAGES,
	},
	'GET /team/dynamic-sender-exclusions': {
		answers: [thingIn('data', 'senders'), unseen],
		refuses: [401, 402, 405],
		certainty: 'partial',
		source: PAGES,
	},
	'PUT /team/dynamic-sender-exclusions': {
		body: {
			'senders[].userId': required(text),
			'senders[].channels[].type': required(oneOf('email', 'linkedin', 'whatsapp', 'phone', 'other')),
			'senders[].channels[].id': text,
			'senders[].channels[].alias': text,
			'senders[].channels[].*': anything,
			'senders[].*': anything,
		},
		answers: [thingIn('data', 'senders'), unseen],
		refuses: [400, 401, 402, 403, 405],
		effects: ['wide'],
		certainty: 'partial',
		source: PAGES,
	},
});
