import type { Operation } from '../../engine/operation';
import { scheduleId } from '../../locators/schedule';
import { scheduleSummary } from './fields';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get schedule',
	description: 'Read the hours, days and time zone of one schedule',
	request: 'GET /schedules/{scheduleId}',
	fields: [scheduleId],
	simplify: scheduleSummary,
};
