import { request } from '../../definition/operation';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many webhooks',
	description: 'List the webhooks: URLs that lemlist calls, with event and campaign but no secret',
	request: 'GET /hooks',
	list: true,
	fields: [],
});
