import type { Store } from '../../sandbox/store.mts';
import { START, ask, freshStore } from './calling.mts';

let store: Store;
beforeEach(() => {
	store = freshStore();
});

interface User {
	_id: string;
	mailboxes: Array<{ _id: string; email: string; status: string; lemwarm: { active: boolean } }>;
}
const userId = (n = 0) => store.users[n]?._id ?? '';
const user = (n = 0) => ask(store, 'GET /users/{userId}', { path: { userId: userId(n) } }).json as User;
const ACCOUNT = {
	...{ sender_name: 'Sam', sender_email: 'sam@example.com' },
	...{ smtp_host: 'smtp.example.com', smtp_port: 587, smtp_login: 'sam', smtp_password: 'secret' },
	...{ imap_host: 'imap.example.com', imap_port: 993, imap_login: 'sam', imap_password: 'secret' },
};
const connect = (body: object = {}) =>
	ask(store, 'POST /user/email-accounts', { body: { ...ACCOUNT, ...body } });
const test = (emailAccountId: string) =>
	ask(store, 'POST /user/email-accounts/{emailAccountId}/test', { path: { emailAccountId } });
const remove = (emailAccountId: string) =>
	ask(store, 'DELETE /user/email-accounts/{emailAccountId}', { path: { emailAccountId } });

it('what is connected is shown, tested and disconnected, and then is gone', () => {
	const made = connect();
	expect(made).toMatchObject({
		status: 201,
		json: { id: expect.stringMatching(/^umx_/), email: 'sam@example.com', provider: 'custom' },
	});
	const { id } = made.json as { id: string };
	expect(user().mailboxes).toContainEqual(expect.objectContaining({ _id: id, status: 'CONNECTED' }));
	expect(ask(store, 'GET /user/channels').json).toMatchObject({
		email: { accounts: expect.arrayContaining([made.json]) },
	});
	expect(test(id).json).toEqual({ smtp: { success: true }, imap: { success: true } });
	expect(connect()).toMatchObject({ status: 400, json: 'This SMTP mailbox already exists' });
	expect(remove(id).json).toEqual({ ok: true });
	expect(user().mailboxes.map(({ _id }) => _id)).not.toContain(id);
	for (const answer of [remove(id), test(id)])
		expect(answer).toMatchObject({ status: 404, json: 'Email account not found' });
});

it('say what is wrong with a mailbox', () => {
	const { id } = connect({ imap_password: 'wrong', userId: userId(1) }).json as { id: string };
	expect(user(1).mailboxes).toContainEqual(expect.objectContaining({ _id: id, status: 'ERROR' }));
	expect(test(id).json).toEqual({
		smtp: { success: true },
		imap: { success: false, error: 'Invalid login' },
	});
	for (const [body, status, words] of [
		[{ smtp_password: undefined }, 400, 'Missing required fields'],
		[{ imap_login: ' ' }, 400, 'Missing required fields'],
		[{ imap_host: 'nowhere' }, 400, 'Invalid host'],
		[{ userId: 'usr_x' }, 403, 'User is not a member of this team'],
	] as const)
		expect(connect({ sender_email: 'new@example.com', ...body })).toMatchObject({ status, json: words });
	store.settings.lacks = ['admin'];
	expect(remove(id)).toMatchObject({ status: 403, json: 'You are not allowed to modify this mailbox' });
	expect(remove(user().mailboxes[0]?._id ?? '').json).toEqual({ ok: true });
});

it('lemwarm starts, pauses and keeps its settings', () => {
	ask(store, 'POST /hooks', { body: { targetUrl: 'https://example.com/hook', type: 'lemwarmPaused' } });
	const [mailbox] = user(1).mailboxes;
	const path = { userMailboxId: mailbox?._id ?? '' };
	const settings = () => ask(store, 'GET /lemwarm/{userMailboxId}/settings', { path }).json;
	const isActive = () => user(1).mailboxes[0]?.lemwarm.active;
	const pause = () => ask(store, 'POST /lemwarm/{userMailboxId}/pause', { path });
	expect(isActive()).toBe(false);
	expect(ask(store, 'POST /lemwarm/{userMailboxId}/start', { path, after: 1000 }).json).toEqual({
		ok: true,
	});
	expect(isActive()).toBe(true);
	expect(settings()).toMatchObject({ active: true, activeAt: new Date(START + 1000).toISOString() });
	const change = (body: object) => ask(store, 'PATCH /lemwarm/{userMailboxId}/settings', { path, body });
	expect(change({ warmEmailMax: 12, warmUsePlaintext: true }).json).toEqual({ ok: true });
	expect(settings()).toMatchObject({
		warmEmailMax: 12,
		warmUsePlaintext: true,
		deliverability: { score: 85 },
	});
	expect(change({ warmEmailMax: 'many' })).toMatchObject({
		status: 400,
		json: 'A provided field has the wrong type',
	});
	expect(change({ warmEmailMax: 41 })).toMatchObject({ status: 400, json: 'Error updating settings' });
	store.settings.forms = ['lemwarmAsSchema'];
	expect(settings()).toMatchObject({ active: true, dailyLimit: 12, warmupTemplate: 'default' });
	expect(pause()).toMatchObject({
		json: { ok: true },
		effects: [{ activity: { type: 'lemwarmPaused', email: mailbox?.email } }],
	});
	expect(isActive()).toBe(false);
	expect(pause().effects).toEqual([]);
});

it('lemwarm refuses a mailbox that cannot send', () => {
	const start = (userMailboxId: string) =>
		ask(store, 'POST /lemwarm/{userMailboxId}/start', { path: { userMailboxId } });
	const id = user(3).mailboxes[0]?._id ?? '';
	expect(start('usm_x')).toMatchObject({ status: 400, json: 'invalid-usermailbox' });
	expect(start(id)).toMatchObject({ status: 400, json: 'invalid-sender' });
	store.settings.lacks = ['lemwarm'];
	expect(start(id)).toMatchObject({ status: 400, json: 'billing-error' });
	for (const method of ['GET', 'PATCH'] as const)
		expect(ask(store, `${method} /lemwarm/{userMailboxId}/settings`, { body: {} })).toMatchObject({
			status: 400,
			json: method === 'GET' ? 'Error retrieving settings' : 'Error updating settings',
		});
});

it('a user shows mailboxes that campaigns send from, and channels of the plan', () => {
	const [campaign] = store.campaigns.values();
	expect(user().mailboxes.map(({ _id }) => _id)).toContain(campaign?.senders[0]?.sendUserMailboxId);
	expect(user()).toMatchObject({ _id: userId(), role: 'admin', linkedIn: { status: true, sendLimit: 33 } });
	expect(ask(store, 'GET /users/{userId}')).toMatchObject({ status: 400, json: 'Bad team' });
	const channels = () => ask(store, 'GET /user/channels').json;
	expect(channels()).toMatchObject({
		plan: 'Multichannel Expert',
		linkedin: { connected: true, available: true },
		whatsapp: { connected: true, accounts: [{ id: expect.stringMatching(/^wha_/) }] },
	});
	store.settings.lacks = ['whatsapp'];
	expect(channels()).toMatchObject({ whatsapp: { connected: false, available: true, accounts: [] } });
	store.settings.plan = 'email';
	expect(channels()).toMatchObject({ plan: 'Email Pro', linkedin: { connected: false, available: false } });
});

it('a team has senders with their campaigns, and users of its CRM', () => {
	type Senders = Array<{ userId: string; campaigns: Array<{ status: string; sendingChannels: string[] }> }>;
	const senders = (query: Record<string, string> = {}) => ask(store, 'GET /team/senders', { query });
	const all = senders().json as Senders;
	expect(all.map((sender) => sender.userId)).toEqual(store.users.map(({ _id }) => _id));
	expect(all[0]?.campaigns[0]).toMatchObject({
		status: 'running',
		sendingChannels: ['email', 'linkedinVisit'],
	});
	const drafts = senders({ state: 'draft' }).json as Senders;
	expect(new Set(drafts.flatMap(({ campaigns }) => campaigns.map(({ status }) => status)))).toEqual(
		new Set(['draft']),
	);
	// Campaigns with errors have no sender here.
	expect(senders({ state: 'errors' }).json).toEqual([]);
	expect(senders({ state: 'gone' })).toMatchObject({
		status: 400,
		json: 'Bad params (invalid state parameter)',
	});
	expect(ask(store, 'GET /team/crmUsers').json).toMatchObject([{ userId: userId(), crm: 'hubspot' }, {}]);
	store.settings.lacks = ['crm'];
	expect(ask(store, 'GET /team/crmUsers')).toMatchObject({ status: 400, json: 'Endpoint not available' });
});
