import { request } from '../../definition/operation';

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create company list',
	description: 'Start an empty static list. Dynamic lists are made in lemlist.',
	request: 'POST /companies/lists',
	fields: [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Target accounts',
			description: 'What the list of companies is called',
			in: 'body',
		},
	],
});
