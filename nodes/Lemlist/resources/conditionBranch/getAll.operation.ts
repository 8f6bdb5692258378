import { request } from '../../definition/operation';
import { ofCondition } from './picker';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many condition branches',
	description:
		'List the branches of a condition in their order: the first that fits is taken, the last is Else',
	request: 'GET /sequences/{sequenceId}/steps/{stepId}/branches',
	fields: ofCondition,
});
