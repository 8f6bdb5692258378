import { Refusal, created } from '../answer.mts';
import { id } from '../id.mts';
import type { Kind, Row } from '../kind.mts';
import { refuseIf } from '../resource.mts';
import type { AnyCall, Endpoints } from '../resource.mts';
import { USERS } from './users.mts';

export interface Mailbox extends Row {
	userId: string;
	email: string;
	provider: 'google' | 'microsoft' | 'custom';
	status: 'CONNECTED' | 'ERROR' | 'DISCONNECTED';
	/** Of SMTP and IMAP. */
	badLogins: string[];
	warmup: Warmup;
}

export interface Warmup {
	active: boolean;
	activeAt: string;
	warmEmailMax: number;
	warmEmailRampup: number;
	internalCommunicationPercent: number;
	answerPercentage: number;
	warmUsePlaintext: boolean;
	warmDailyVarianceEnabled: boolean;
	deliverability: { score: number; lastAt: string };
}

/** What warm-up does until it is told otherwise. */
const warmupAt = (activeAt: string): Warmup => ({
	...{ active: false, activeAt, warmEmailMax: 40, warmEmailRampup: 5 },
	...{ internalCommunicationPercent: 10, answerPercentage: 30 },
	...{ warmUsePlaintext: false, warmDailyVarianceEnabled: true },
	deliverability: { score: 0, lastAt: activeAt },
});

export const MAILBOXES: Kind<Mailbox> = {
	name: 'mailboxes',
	// Of those that are connected by SMTP and IMAP.
	prefix: 'umx',
	missing: 'Email account not found',
	*seed({ store, ago }) {
		for (const [n, { _id: userId, email }] of store.users.entries()) {
			// Campaigns name the first mailbox of a user by this id.
			const first = { _id: id('usm', userId), badLogins: [] };
			const warmup = { ...warmupAt(ago(60 + n)), active: n % 2 === 0, warmEmailMax: 20 + 5 * n };
			warmup.deliverability = { score: 92 - 7 * n, lastAt: ago(1) };
			const provider = n % 2 === 0 ? 'google' : 'microsoft';
			yield {
				...first,
				userId,
				email,
				provider,
				status: n === 3 ? 'DISCONNECTED' : 'CONNECTED',
				warmup,
			};
		}
		const [
			{ _id: userId, email } = { _id: '', email: '' },
			{ _id: other, email: otherEmail } = { _id: '', email: '' },
		] = store.users;
		const custom = { provider: 'custom', warmup: warmupAt(ago(20)) } as const;
		yield {
			...custom,
			userId,
			email: email.replace('@', '@outreach.'),
			status: 'CONNECTED',
			badLogins: [],
		};
		yield {
			...{ ...custom, warmup: warmupAt(ago(10)) },
			...{ userId: other, email: otherEmail.replace('@', '@outreach.') },
			...{ status: 'ERROR', badLogins: ['imap'] },
		};
	},
};

export const kinds = [MAILBOXES];

export const endpoints: Endpoints = {
	// A password with "wrong" in it is refused by the mail server, as POST …/test shows.
	'POST /user/email-accounts': {
		wrong: { body: 'Missing required fields' },
		answer: ({ store, user, at, text }) => {
			const userId = text('userId') ?? user._id;
			const email = text('sender_email') ?? '';
			const all = store.all(MAILBOXES);
			const isHost = (host = '') => /^[\w-]+(\.[\w-]+)+$/.test(host);
			const empty = (
				['sender_name', 'smtp_login', 'smtp_password', 'imap_login', 'imap_password'] as const
			).some((name) => text(name)?.trim() === '');
			refuseIf(empty, 'Missing required fields');
			refuseIf(!isHost(text('smtp_host')) || !isHost(text('imap_host')), 'Invalid host');
			refuseIf(!store.all(USERS).has(userId), 'User is not a member of this team', 403);
			refuseIf(all.find({ email }) !== undefined, 'This SMTP mailbox already exists');
			const badLogins = ['smtp', 'imap'].filter((protocol) =>
				text(protocol === 'smtp' ? 'smtp_password' : 'imap_password')?.includes('wrong'),
			);
			const status = badLogins.length > 0 ? 'ERROR' : 'CONNECTED';
			const { _id, provider } = all.add({
				...{ userId, email, provider: 'custom', status, badLogins, warmup: warmupAt(at) },
			});
			return created({ id: _id, email, provider });
		},
	},

	'DELETE /user/email-accounts/{emailAccountId}': (call) => {
		const all = call.store.all(MAILBOXES);
		const { _id, userId } = all.need(call.path.emailAccountId);
		if (userId !== call.user._id && call.store.lacks('admin'))
			throw new Refusal(403, 'You are not allowed to modify this mailbox');
		all.delete(_id);
		return { ok: true };
	},

	'POST /user/email-accounts/{emailAccountId}/test': ({ store, path }) => {
		const { badLogins, status } = store.all(MAILBOXES).need(path.emailAccountId);
		const tested = (protocol: string) =>
			badLogins.includes(protocol) || status === 'DISCONNECTED'
				? { success: false, error: 'Invalid login' }
				: { success: true };
		return { smtp: tested('smtp'), imap: tested('imap') };
	},
};

/** The mailboxes of a user. */
export function mailboxesOf({ store }: AnyCall, userId: string): Mailbox[] {
	return store.all(MAILBOXES).rows.filter((mailbox) => mailbox.userId === userId);
}
