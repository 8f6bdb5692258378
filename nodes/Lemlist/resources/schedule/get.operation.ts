import { request } from '../../definition/operation';
import { scheduleSummary } from './fields';
import { scheduleId } from './picker';

export const get = request({
	value: 'get',
	name: 'Get',
	action: 'Get schedule',
	description: 'Read the hours, days and time zone of one schedule',
	request: 'GET /schedules/{scheduleId}',
	fields: [scheduleId],
	simplify: scheduleSummary,
});
