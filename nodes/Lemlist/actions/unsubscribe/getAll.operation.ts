import type { Operation } from '../../engine/operation';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many unsubscribes',
	description:
		'List blocked addresses, domains, LinkedIn URLs and phone numbers. Blocked contacts are another list.',
	request: 'GET /v2/unsubscribes/variables',
	list: { by: 'offset', size: 'limit', max: 100 },
	fields: [],
};
