import { request } from '../../definition/operation';

export const get = request({
	value: 'get',
	name: 'Get',
	action: 'Get team',
	description:
		'Read the team of the API key, with members and webhooks. Keep the URLs in it secret, Slack’s above all.',
	request: 'GET /team',
	query: { version: 'v2' },
	fields: [],
});
