import type { Operation } from '../../engine/operation';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get team',
	description:
		'Read the team that the API key belongs to, with its members and webhooks. The URLs in it, Slack’s above all, are best kept secret.',
	request: 'GET /team',
	query: { version: 'v2' },
	fields: [],
};
