import { request } from '../../definition/operation';
import { altMessage, cc, message, subject } from './content';
import { ofStep } from './fields';

export const updateAbVariant = request({
	value: 'updateAbVariant',
	name: 'Update A/B Variant',
	action: 'Update A/B variant of sequence step',
	description: 'Change the content of variant B of an e-mail step. Needs the Email Pro plan.',
	request: 'PATCH /sequences/{sequenceId}/steps/{stepId}/ab-test',
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [
		...ofStep,
		subject,
		message,
		altMessage,
		cc,
		{
			displayName: 'Plain Text',
			name: 'plainText',
			type: 'boolean',
			default: false,
			description: 'Whether it goes out as plain text, not HTML',
			in: 'body',
		},
	],
});
