import type { Operation } from '../../engine/operation';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many webhooks',
	description: 'List the URLs that lemlist calls, with event and campaign but no secret',
	request: 'GET /hooks',
	list: {},
	fields: [],
};
