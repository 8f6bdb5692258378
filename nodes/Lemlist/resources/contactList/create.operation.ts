import { request } from '../../definition/operation';

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create contact list',
	description: 'Start an empty static list. Dynamic lists are made in lemlist.',
	request: 'POST /contacts/lists',
	fields: [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Spring fair',
			description: 'What the list is called, up to 200 characters',
			in: 'body',
		},
	],
});
