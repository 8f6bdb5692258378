import { request } from '../../definition/operation';
import { moreFields } from '../../shared/moreFields';
import { entity } from './picker';

export const createOrUpdate = request({
	value: 'createOrUpdate',
	name: 'Create or Update',
	action: 'Create or update field',
	description:
		'Add a field to all contacts or companies of the team, or change the one of this name. A type can later only become text or multiline text.',
	request: 'POST /fields',
	fields: [
		entity,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. accountTier',
			description: 'Letters and digits, a small letter first. It never changes.',
			in: 'body',
		},
		{
			displayName: 'Type',
			name: 'type',
			type: 'options',
			options: [
				{ name: 'Boolean', value: 'boolean' },
				{ name: 'Date', value: 'date' },
				{ name: 'Multiline Text', value: 'multilineText' },
				{ name: 'Number', value: 'number' },
				{ name: 'Phone', value: 'phone' },
				{ name: 'Select', value: 'select' },
				{ name: 'Text', value: 'text' },
				{ name: 'URL', value: 'url' },
				{ name: 'User', value: 'user' },
			],
			default: 'text',
			required: true,
			description: 'What it holds. A new Select needs Options.',
			in: 'body',
		},
		{
			displayName: 'Label',
			name: 'label',
			type: 'string',
			default: '',
			placeholder: 'e.g. Account tier',
			description: 'What people see; a new field is else called by its name',
			in: 'body',
		},
		{
			displayName: 'Options',
			name: 'upsertOptions',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. Gold',
			description: 'What a Select offers; added to what it has',
			in: 'body',
		},
		{
			displayName: 'Rename Options (JSON)',
			name: 'renameOptions',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. { "Gold": "Platinum" }',
			description: 'Of a Select: old option to new one. Its form was seen in part only.',
			in: 'body',
		},
		moreFields,
	],
});
