import type { Operation } from '../../engine/operation';
import { alertSummary } from './fields';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many deliverability alerts',
	description: 'List the alerts of the team: what sets them off, when they last were',
	request: 'GET /deliverability/alerts',
	list: { rows: 'alerts' },
	fields: [],
	simplify: alertSummary,
};
