import { DOCUMENT, endpoints, thing } from './statement.ts';

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
});
