import {
	DOCUMENT,
	between,
	email,
	endpoints,
	flag,
	integer,
	ok,
	required,
	text,
	thing,
} from './statement.ts';

export const emailAccounts = endpoints({
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
		answers: thing('id'),
		refuses: [400, 401, 403, 405],
		source: DOCUMENT,
	},
	'DELETE /user/email-accounts/{emailAccountId}': {
		answers: ok,
		refuses: [400, 401, 403, 404, 405],
		effects: ['deletes'],
		source: DOCUMENT,
	},
	'POST /user/email-accounts/{emailAccountId}/test': {
		answers: thing('smtp', 'imap'),
		refuses: [400, 401, 404, 405],
		repeatable: 'it only looks',
		source: DOCUMENT,
	},
});
