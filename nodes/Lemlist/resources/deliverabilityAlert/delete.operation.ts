import { request } from '../../definition/operation';
import { alertId } from './picker';

export const deleteAlert = request({
	value: 'delete',
	name: 'Delete',
	action: 'Delete deliverability alert',
	description: 'End an alert for good. Update can switch it off instead.',
	request: 'DELETE /deliverability/alerts/{alertId}',
	gives: 'deleted',
	fields: [alertId],
});
