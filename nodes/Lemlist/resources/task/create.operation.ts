import { request } from '../../definition/operation';
import { assignedTo, dueDate, extras } from './fields';

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create task',
	description: 'Give a team member a task about a contact, company or lead; nothing is sent',
	request: 'POST /tasks',
	fields: [
		{
			displayName: 'Record ID',
			name: 'recordId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ctc_A1B2C3D4',
			description: 'Contact (ctc_…), company (cpn_…) or lead (lea_…) it is about',
			in: 'body',
		},
		{
			displayName: 'Type',
			name: 'type',
			type: 'options',
			options: [
				{ name: 'Email', value: 'email' },
				{ name: 'LinkedIn', value: 'linkedin' },
				{ name: 'Manual', value: 'manual' },
				{ name: 'Phone', value: 'phone' },
			],
			default: 'manual',
			required: true,
			description: 'How it is to be done',
			in: 'body',
		},
		assignedTo,
		{ ...dueDate, required: true },
		...extras,
	],
});
