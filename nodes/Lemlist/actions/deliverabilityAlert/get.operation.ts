import type { Operation } from '../../engine/operation';
import { alertId } from '../../locators/deliverabilityAlert';
import { alertSummary } from './fields';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get deliverability alert',
	description: 'Read what sets an alert off, and when it last was',
	request: 'GET /deliverability/alerts/{alertId}',
	fields: [alertId],
	simplify: alertSummary,
};
