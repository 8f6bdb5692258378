import type { Operation } from '../../engine/operation';
import { emailAccountId } from './fields';

export const test: Operation = {
	value: 'test',
	name: 'Test',
	action: 'Test email account',
	description:
		'Have lemlist log in to the SMTP and IMAP servers of a mailbox. Nothing is sent; success is true or false for each.',
	request: 'POST /user/email-accounts/{emailAccountId}/test',
	repeatable: true,
	fields: [emailAccountId],
};
