import { Refusal } from '../answer.mts';
import { USER_NAMES } from '../data.mts';
import { id } from '../id.mts';
import type { Kind } from '../kind.mts';
import type { User } from '../people.mts';
import type { Endpoints } from '../resource.mts';
import { mailboxesOf } from './emailAccounts.mts';

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

export const kinds = [USERS];

/** As it is called on bills, by what the settings call it. */
const PLANS: Record<string, string> = { multichannel: 'Multichannel Expert', email: 'Email Pro' };

export const endpoints: Endpoints = {
	'GET /users/{userId}': (call) => {
		const user = call.store.all(USERS).get(call.path.userId);
		// Nothing is documented but this, so it is what unknown ids are taken to get.
		if (!user) throw new Refusal(400, 'Bad team');
		const { _id, name, email, role } = user;
		return {
			...{ _id, email, role },
			linkedIn: {
				linkedinUrl: `https://www.linkedin.com/in/${name.toLowerCase().replace(' ', '-')}`,
				status: !call.store.settings.lacks.includes('linkedin'),
				...{ inviteLimit: 25, sendLimit: 33, visitLimit: 36 },
			},
			mailboxes: mailboxesOf(call, _id).map((mailbox) => ({
				...{
					_id: mailbox._id,
					email: mailbox.email,
					provider: mailbox.provider,
					status: mailbox.status,
				},
				lemlist: { emailLimit: 50 },
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
};
