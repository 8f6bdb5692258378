import { request } from '../../definition/operation';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many unsubscribes',
	description:
		'List unsubscribed addresses, domains, LinkedIn URLs and phone numbers. Unsubscribed contacts are another list.',
	request: 'GET /v2/unsubscribes/variables',
	list: true,
	fields: [],
});
