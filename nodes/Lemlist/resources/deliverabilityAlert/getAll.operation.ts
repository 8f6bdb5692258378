import { request } from '../../definition/operation';
import { alertSummary } from './fields';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many deliverability alerts',
	description: 'List the alerts of the team: what sets them off, when they last were',
	request: 'GET /deliverability/alerts',
	list: true,
	fields: [],
	simplify: alertSummary,
});
