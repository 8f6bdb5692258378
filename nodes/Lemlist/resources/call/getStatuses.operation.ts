import { request } from '../../definition/operation';

export const getStatuses = request({
	value: 'getStatuses',
	name: 'Get Statuses',
	action: 'Get possible statuses of calls',
	description: 'List what a call can come to, by key, and what follows from it',
	request: 'GET /call-statuses',
	fields: [],
});
