import { request } from '../../definition/operation';

export const getFilters = request({
	value: 'getFilters',
	name: 'Get Filters',
	action: 'Get filters of database',
	description:
		'List what people (mode leads) and companies in the database can be searched by, with allowed values',
	request: 'GET /database/filters',
	fields: [],
});
