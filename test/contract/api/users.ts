import type { Statements } from './statement';

export const users: Statements = {
	'GET /users/{userId}': { answers: 'object' },
	'GET /user/channels': { answers: 'object' },
};
