import { request } from '../../definition/operation';
import { end, isPublic, name, scheduleSummary, secondsToWait, start, timezone, weekdays } from './fields';
import { scheduleId } from './picker';

export const update = request({
	value: 'update',
	name: 'Update',
	action: 'Update schedule',
	aside: 'in all campaigns with it',
	description: 'Change sending hours of every campaign that uses the schedule',
	request: 'PATCH /schedules/{scheduleId}',
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [scheduleId, name, timezone, start, end, weekdays, secondsToWait, isPublic],
	simplify: scheduleSummary,
});
