import { request } from '../../definition/operation';
import { emailAccountId } from './fields';

export const test = request({
	value: 'test',
	name: 'Test',
	action: 'Test email account',
	description:
		'Have lemlist log in to the SMTP and IMAP servers of an email account; nothing is sent. Gives success for each.',
	request: 'POST /user/email-accounts/{emailAccountId}/test',
	fields: [emailAccountId],
});
