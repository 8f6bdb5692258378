import { oneOf } from './statement';
import type { Statements } from './statement';

export const team: Statements = {
	'GET /team': {
		query: { version: oneOf('v2') },
		answers: 'object',
	},
	'GET /team/senders': {
		query: { state: oneOf('running', 'paused', 'draft', 'ended', 'archived', 'errors') },
		answers: 'array',
	},
	'GET /team/credits': { answers: 'object' },
	'GET /team/crmUsers': { answers: 'array' },
};
