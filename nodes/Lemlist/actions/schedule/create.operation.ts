import type { Operation } from '../../engine/operation';
import { end, isPublic, name, secondsToWait, start, timezone, weekdays } from './fields';

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create schedule',
	description: 'Define hours and days on which campaigns may send, once assigned',
	request: 'POST /schedules',
	fields: [
		...[name, timezone, start, end, weekdays].map((field) => ({ ...field, required: true })),
		secondsToWait,
		isPublic,
	],
};
