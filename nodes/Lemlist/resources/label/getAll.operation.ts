import { request } from '../../definition/operation';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many labels',
	description: 'List the team’s labels for inbox conversations',
	request: 'GET /inbox/labels',
	list: true,
	fields: [],
});
