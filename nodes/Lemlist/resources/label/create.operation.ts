import { request } from '../../definition/operation';

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create label',
	description: 'Add a label for inbox conversations. Refused if the name is taken.',
	request: 'POST /inbox/labels',
	fields: [
		{
			displayName: 'Name',
			name: 'labelName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Call back',
			description: 'As shown in the inbox; lemlist picks the color',
			in: 'body',
		},
	],
});
