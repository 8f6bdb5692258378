import { request } from '../../definition/operation';
import { scheduleId } from './picker';

export const deleteOperation = request({
	value: 'delete',
	name: 'Delete',
	action: 'Delete schedule',
	description: 'Remove a schedule for good',
	request: 'DELETE /schedules/{scheduleId}',
	gives: 'deleted',
	fields: [scheduleId],
});
