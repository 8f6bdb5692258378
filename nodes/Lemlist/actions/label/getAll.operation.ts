import type { Operation } from '../../engine/operation';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many labels',
	description: 'List the labels that the team has for inbox conversations',
	request: 'GET /inbox/labels',
	list: {},
	fields: [],
};
