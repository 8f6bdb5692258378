import type { ResourceCases } from './case';

const emailAccountId = { __rl: true, mode: 'id', value: 'umx_1' };
const account = {
	sender_name: 'Nathan Example',
	sender_email: 'nathan@example.com',
	smtp_host: 'smtp.example.com',
	smtp_port: 587,
	smtp_login: 'nathan',
	smtp_password: 'smtp-secret',
	imap_host: 'imap.example.com',
	imap_port: 993,
	imap_login: 'nathan',
	imap_password: 'imap-secret',
};
const connected = { id: 'umx_1', email: 'nathan@example.com', provider: 'custom' };

export const emailAccount: ResourceCases = {
	connect: {
		minimal: {
			parameters: account,
			exchanges: [
				{ request: 'POST /user/email-accounts', body: account, status: 201, answer: connected },
			],
			items: [connected],
		},
		full: {
			parameters: {
				...account,
				smtp_port: 465,
				additionalFields: {
					smtp_secure: true,
					imap_secure: true,
					userId: { __rl: true, mode: 'id', value: 'usr_1' },
				},
			},
			exchanges: [
				{
					request: 'POST /user/email-accounts',
					body: {
						...account,
						smtp_port: 465,
						smtp_secure: true,
						imap_secure: true,
						userId: 'usr_1',
					},
					status: 201,
					answer: connected,
				},
			],
			items: [connected],
		},
		'a mailbox that is there already': {
			parameters: account,
			exchanges: [
				{
					request: 'POST /user/email-accounts',
					body: account,
					status: 400,
					answer: 'This SMTP mailbox already exists',
				},
			],
			error: 'This SMTP mailbox already exists',
		},
	},
	disconnect: {
		minimal: {
			parameters: { emailAccountId },
			exchanges: [{ request: 'DELETE /user/email-accounts/umx_1', answer: { ok: true } }],
			items: [{ disconnected: true, emailAccountId: 'umx_1' }],
		},
		'somebody else’s mailbox': {
			parameters: { emailAccountId },
			exchanges: [
				{
					request: 'DELETE /user/email-accounts/umx_1',
					status: 403,
					answer: 'You are not allowed to modify this mailbox',
				},
			],
			error: 'You are not allowed to modify this mailbox',
		},
	},
	test: {
		minimal: {
			parameters: { emailAccountId },
			exchanges: [
				{
					request: 'POST /user/email-accounts/umx_1/test',
					answer: { smtp: { success: true }, imap: { success: false, error: 'Invalid login' } },
				},
			],
			items: [{ smtp: { success: true }, imap: { success: false, error: 'Invalid login' } }],
		},
	},
};
