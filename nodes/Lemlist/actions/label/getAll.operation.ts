import type { Operation } from '../../engine/operation';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many labels',
	description: 'List the team’s labels for inbox conversations',
	request: 'GET /inbox/labels',
	list: {},
	fields: [],
};
