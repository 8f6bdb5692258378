import { id } from '../../sandbox/id.mts';
import type { Store } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

let store: Store;
beforeEach(() => {
	store = freshStore();
});

const first = () => store.users[0]?._id ?? '';
const mailbox = () => id('usm', first());
const user = () => ask(store, 'GET /users/{userId}', { path: { userId: first() } }).json;
const limits = (query = {}) =>
	(ask(store, 'GET /user/sending-settings', { query }).json as { emailAccounts: object[] }).emailAccounts;
const set = (...emailAccounts: object[]) =>
	ask(store, 'PATCH /user/sending-settings', { body: { emailAccounts } });

it('limits of mailboxes are set one by one, and shown wherever they are', () => {
	expect(limits().length).toBeLessThan(limits({ scope: 'team' }).length);
	const { json } = set({ id: mailbox(), dailyEmailLimit: 7 }, { id: 'usm_x', dailyEmailLimit: 7 });
	expect(json).toEqual({
		emailAccounts: [
			{ id: mailbox(), dailyEmailLimit: 7, updated: true },
			{ id: 'usm_x', updated: false, reason: 'Email account not found' },
		],
	});
	expect(limits()).toContainEqual(expect.objectContaining({ id: mailbox(), dailyEmailLimit: 7 }));
	expect(user()).toMatchObject({ mailboxes: [{ lemlist: { emailLimit: 7 } }, {}] });
	expect(set().status).toBe(400);
});

it('limits on LinkedIn are kept, those that are not given stay', () => {
	const path = { userId: first() };
	const ENDPOINT = 'PATCH /users/{userId}/linkedin-limits';
	expect(ask(store, ENDPOINT, { path, body: { inviteLimit: 9, inMailLimit: 2 } }).json).toEqual({
		...{ inviteLimit: 9, inMailLimit: 2, sendLimit: 33, visitLimit: 36 },
	});
	expect(user()).toMatchObject({ linkedIn: { inviteLimit: 9, sendLimit: 33 } });
	expect(ask(store, ENDPOINT, { path: { userId: 'usr_x' }, body: {} }).status).toBe(400);
});
