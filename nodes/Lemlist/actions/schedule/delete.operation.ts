import type { Operation } from '../../engine/operation';
import { scheduleId } from '../../locators/schedule';

export const deleteOperation: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete schedule',
	description: 'Remove a schedule for good',
	request: 'DELETE /schedules/{scheduleId}',
	fields: [scheduleId],
};
