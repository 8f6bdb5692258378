import { request } from '../../definition/operation';
import { assignedTo, dueDate, extras } from './fields';

export const update = request({
	value: 'update',
	name: 'Update',
	action: 'Update task',
	description:
		'Change or complete a task; what is not given stays. Given images and videos replace those it has.',
	request: 'PATCH /tasks',
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [
		{
			displayName: 'Task ID',
			name: 'id',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. opp_A1B2C3D4',
			description: 'Starts with opp_; Task > Get Many finds it',
			in: 'body',
			idOf: ['opp'],
		},
		{ ...assignedTo, required: false },
		{
			displayName: 'Done',
			name: 'done',
			type: 'boolean',
			default: true,
			description: 'Whether it has been done. Done tasks are no longer listed.',
			in: 'body',
		},
		dueDate,
		...extras,
	],
});
