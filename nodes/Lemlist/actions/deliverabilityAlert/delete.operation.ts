import type { Operation } from '../../engine/operation';
import { alertId } from '../../locators/deliverabilityAlert';

export const deleteAlert: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete deliverability alert',
	description: 'End an alert for good. Update can switch it off instead.',
	request: 'DELETE /deliverability/alerts/{alertId}',
	fields: [alertId],
};
