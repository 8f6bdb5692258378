import { between, email, flag, integer, required, text } from './statement';
import type { Statements } from './statement';

export const emailAccounts: Statements = {
	'POST /user/email-accounts': {
		body: {
			sender_name: required(text),
			sender_email: required(email),
			smtp_host: required(text),
			smtp_port: required(between(integer, 1, 65535)),
			smtp_login: required(text),
			smtp_password: required(text),
			smtp_secure: flag,
			imap_host: required(text),
			imap_port: required(between(integer, 1, 65535)),
			imap_login: required(text),
			imap_password: required(text),
			imap_secure: flag,
			userId: text,
		},
		answers: 'object',
	},
	'DELETE /user/email-accounts/{emailAccountId}': { answers: 'object' },
	'POST /user/email-accounts/{emailAccountId}/test': { answers: 'object' },
};
