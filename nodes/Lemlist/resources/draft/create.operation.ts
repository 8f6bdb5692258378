import { request } from '../../definition/operation';
import { contactId } from '../contact/picker';
import { content, extras } from './fields';
import { draftOwner } from './picker';

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create draft',
	description:
		'Prepare a message in the inbox to check and send; nothing is sent. A conversation takes ten drafts.',
	request: 'POST /inbox/{contactId}/drafts',
	fields: [
		contactId,
		draftOwner,
		{
			displayName: 'Channel',
			name: 'channel',
			type: 'options',
			options: [
				{ name: 'Email', value: 'email' },
				{ name: 'LinkedIn', value: 'linkedin' },
				{ name: 'SMS', value: 'sms' },
				{ name: 'WhatsApp', value: 'whatsapp' },
			],
			default: 'email',
			required: true,
			description: 'How the message is to be sent. It cannot be changed later.',
			in: 'body',
		},
		{ ...content, required: true },
		...extras,
		{
			displayName: 'Source Metadata',
			name: 'sourceMetadata',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. { "workflow": "Replies" }',
			description: 'JSON object that says where the draft comes from',
			in: 'body',
		},
	],
});
