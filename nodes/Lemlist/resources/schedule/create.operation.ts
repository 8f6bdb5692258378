import { request } from '../../definition/operation';
import { end, isPublic, name, scheduleSummary, secondsToWait, start, timezone, weekdays } from './fields';

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create schedule',
	description: 'Define a schedule: hours and days on which campaigns may send, once assigned',
	request: 'POST /schedules',
	fields: [
		{ ...name, required: true },
		{ ...timezone, required: true },
		{ ...start, required: true },
		{ ...end, required: true },
		{ ...weekdays, required: true },
		secondsToWait,
		isPublic,
	],
	simplify: scheduleSummary,
});
