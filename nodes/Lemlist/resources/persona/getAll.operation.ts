import { request } from '../../definition/operation';
import { mode } from './fields';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many personas',
	description:
		'List the personas, searches that the team has saved, newest first, 200 at most. Beta teams only.',
	request: 'GET /database/personas',
	list: true,
	fields: [{ ...mode, description: 'Only those that search people (leads) or companies', in: 'query' }],
});
