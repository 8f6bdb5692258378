import type { JsonValue } from '../api.mts';
import { USER_NAMES } from '../data.mts';
import { id } from '../id.mts';
import type { Kind, Row } from '../kind.mts';
import type { User } from '../people.mts';
import { refuseIf } from '../resource.mts';
import type { Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import { MAILBOXES, mailboxesOf } from './emailAccounts.mts';

export const USERS: Kind<User> = {
	name: 'users',
	prefix: 'usr',
	missing: 'User not found',
	*seed() {
		for (const [n, name] of USER_NAMES.entries()) {
			const email = `${name.split(' ')[0]?.toLowerCase()}@example.com`;
			yield { name, email, role: n === 0 ? 'admin' : 'member' };
		}
	},
};

/** What a member may do on LinkedIn on a day; its id is the member's. */
interface LinkedinLimits extends Row {
	[name: string]: JsonValue;
}
const LINKEDIN_LIMITS: Kind<LinkedinLimits> = { name: 'linkedinLimits', prefix: 'lim', missing: '' };

/** How many e-mails a mailbox may send on a day; its id is the mailbox's. */
const SENDING_LIMITS: Kind<Row & { most: number }> = { name: 'sendingLimits', prefix: 'lim', missing: '' };

const limitsOf = (store: Store, userId: string) =>
	store.all(LINKEDIN_LIMITS).get(userId) ?? { _id: userId, inviteLimit: 25, sendLimit: 33, visitLimit: 36 };
const limitOf = (store: Store, mailboxId: string) => store.all(SENDING_LIMITS).get(mailboxId)?.most ?? 50;

export const kinds = [USERS, LINKEDIN_LIMITS, SENDING_LIMITS];

/** As it is called on bills, by what the settings call it. */
const PLANS: Record<string, string> = { multichannel: 'Multichannel Expert', email: 'Email Pro' };

export const endpoints: Endpoints = {
	'GET /users/{userId}': (call) => {
		// Nothing is documented but this, so it is what unknown ids are taken to get.
		const { _id, name, email, role } = call.store.all(USERS).need(call.path.userId, 'Bad team', 400);
		const { _id: _userId, ...limits } = limitsOf(call.store, _id);
		return {
			...{ _id, email, role },
			linkedIn: {
				linkedinUrl: `https://www.linkedin.com/in/${name.toLowerCase().replace(' ', '-')}`,
				status: !call.store.lacks('linkedin'),
				...limits,
			},
			mailboxes: mailboxesOf(call, _id).map((mailbox) => ({
				...{
					_id: mailbox._id,
					email: mailbox.email,
					provider: mailbox.provider,
					status: mailbox.status,
				},
				lemlist: { emailLimit: limitOf(call.store, mailbox._id) },
				lemwarm: { active: mailbox.warmup.active },
			})),
		};
	},

	'GET /user/channels': (call) => {
		const { plan, lacks } = call.store.settings;
		const accounts = mailboxesOf(call, call.user._id).map(({ _id, email, provider }) => ({
			...{ id: _id, email, provider },
		}));
		const available = plan !== 'email';
		const has = (channel: string) => available && !lacks.includes(channel);
		// The number is one of those that France keeps for films and books.
		const phone = { id: id('wha', 1), phoneNumber: '+33199001234', label: 'Sales' };
		return {
			plan: PLANS[plan] ?? plan,
			email: { connected: accounts.length > 0, available: true, accounts },
			linkedin: { connected: has('linkedin'), available },
			whatsapp: {
				...{ connected: has('whatsapp'), available, addonActive: has('whatsapp') },
				accounts: has('whatsapp') ? [phone] : [],
			},
		};
	},

	'GET /user/sending-settings': (call) => {
		const owners = call.text('scope') === 'team' ? call.store.users : [call.user];
		const mailboxes = owners.flatMap(({ _id }) => mailboxesOf(call, _id));
		return {
			emailAccounts: mailboxes.map(({ _id, email }) => ({
				...{ id: _id, email, dailyEmailLimit: limitOf(call.store, _id) },
			})),
		};
	},

	// That it tells of each mailbox is documented, in which words is not.
	'PATCH /user/sending-settings': ({ store, objects }) => {
		const given = objects('emailAccounts');
		refuseIf(given.length === 0 || given.length > 100, { error: 'Invalid emailAccounts' });
		return {
			emailAccounts: given.map(({ id, dailyEmailLimit }) => {
				const mailbox = store.all(MAILBOXES).get(String(id));
				if (!mailbox) return { id, updated: false, reason: 'Email account not found' };
				store
					.all(SENDING_LIMITS)
					.set(mailbox._id, { _id: mailbox._id, most: Number(dailyEmailLimit) });
				return { id, dailyEmailLimit, updated: true };
			}),
		};
	},

	// What it answers was not seen.
	'PATCH /users/{userId}/linkedin-limits': ({ store, path, body }) => {
		const user = store.all(USERS).need(path.userId, 'Bad team', 400);
		const { _id, ...limits } = { ...limitsOf(store, user._id), ...body };
		store.all(LINKEDIN_LIMITS).set(user._id, { ...limits, _id: user._id });
		return limits;
	},
};
