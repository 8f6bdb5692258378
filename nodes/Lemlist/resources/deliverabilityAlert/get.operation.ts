import { request } from '../../definition/operation';
import { alertSummary } from './fields';
import { alertId } from './picker';

export const get = request({
	value: 'get',
	name: 'Get',
	action: 'Get deliverability alert',
	description: 'Read what sets an alert off, and when it last was',
	request: 'GET /deliverability/alerts/{alertId}',
	fields: [alertId],
	simplify: alertSummary,
});
