import type { Operation } from '../../engine/operation';

export const getFilters: Operation = {
	value: 'getFilters',
	name: 'Get Filters',
	action: 'Get filters of database',
	description: 'List what people (mode leads) and companies can be searched by, with allowed values',
	request: 'GET /database/filters',
	fields: [],
};
