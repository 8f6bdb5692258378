import type { Operation } from '../../engine/operation';
import { scheduleId } from '../../locators/schedule';
import { end, isPublic, name, secondsToWait, start, timezone, weekdays } from './fields';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update schedule',
	description: 'Change sending hours of every campaign that uses the schedule',
	request: 'PATCH /schedules/{scheduleId}',
	fields: [scheduleId, name, timezone, start, end, weekdays, secondsToWait, isPublic],
};
