import type { Operation } from '../../engine/operation';
import { mode } from './fields';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many personas',
	description: 'List the searches that the team has saved, newest first, 200 at most. Beta teams only.',
	request: 'GET /database/personas',
	list: { rows: 'data' },
	fields: [{ ...mode, description: 'Only those that search people (leads) or companies', in: 'query' }],
};
