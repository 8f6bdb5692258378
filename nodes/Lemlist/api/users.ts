import {
	DOCUMENT,
	PAGES,
	anything,
	endpoints,
	integer,
	oneOf,
	required,
	rows,
	text,
	thing,
	unseen,
} from './statement.ts';

export const users = endpoints({
	'GET /users/{userId}': {
		answers: thing('_id'),
		refuses: [400, 401],
		source: DOCUMENT,
	},
	'GET /user/channels': {
		answers: thing('plan', 'email', 'linkedin', 'whatsapp'),
		refuses: [400, 405],
		source: DOCUMENT,
	},
	'GET /user/sending-settings': {
		query: { scope: oneOf('team') },
		answers: [rows('emailAccounts'), unseen],
		refuses: [401],
		certainty: 'partial',
		source: PAGES,
	},
	'PATCH /user/sending-settings': {
		body: { 'emailAccounts[].id': required(text), 'emailAccounts[].dailyEmailLimit': required(integer) },
		answers: unseen,
		data: ['errors'],
		refuses: [401],
		repeatable: 'It sets limits, and setting them again changes nothing.',
		certainty: 'partial',
		source: PAGES,
	},
	'PATCH /users/{userId}/linkedin-limits': {
		body: {
			inviteLimit: integer,
			inMailLimit: integer,
			inviteRampUp: integer,
			sendLimit: integer,
			visitLimit: integer,
			'*': anything,
		},
		answers: unseen,
		refuses: [401],
		certainty: 'partial',
		source: PAGES,
	},
});
