import { request } from '../../definition/operation';
import { userId } from '../../shared/user';
import { server } from './fields';

export const connect = request({
	value: 'connect',
	name: 'Connect',
	action: 'Connect email account',
	description:
		'Add an email account by SMTP and IMAP for campaigns to send from. The passwords go to lemlist.',
	request: 'POST /user/email-accounts',
	fields: [
		{
			displayName: 'Sender Name',
			name: 'sender_name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Nathan Example',
			description: 'Name that recipients see',
			in: 'body',
		},
		{
			displayName: 'Sender Email',
			name: 'sender_email',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. nathan@example.com',
			description: 'Address that recipients see',
			in: 'body',
		},
		...server('smtp', 587),
		...server('imap', 993),
		{
			...userId,
			required: false,
			description: 'Who gets the mailbox; left out, the user behind the API key',
			in: 'body',
		},
	],
});
