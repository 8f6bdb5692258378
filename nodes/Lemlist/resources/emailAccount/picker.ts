import { rowsAt } from '../../api/json.ts';
import type { JsonObject } from '../../api/json.ts';
import { locator } from '../../definition/locator';
import { byName } from '../../definition/order';
import { picker } from '../../definition/picker';
import type { Entry, PickerContext } from '../../definition/picker';

const NONE = 'has no mailbox in lemlist yet. Email Account > Connect adds one.';

const label = ({ email, status }: JsonObject) =>
	status ? `${String(email)} (${String(status).toLowerCase()})` : String(email);
const entry = (mailbox: JsonObject) => ({ name: label(mailbox), value: String(mailbox._id) });

/** Members of the team, asked for once however many pages are read. */
const members = new WeakMap<object, Promise<string[]>>();

async function membersOf(context: PickerContext<'GET /team'>): Promise<string[]> {
	const asked =
		members.get(context) ??
		context
			.send('GET /team')
			.then(({ body: { userIds } }) => (Array.isArray(userIds) ? userIds.map(String) : []));
	members.set(context, asked);
	return await asked;
}

async function mailboxesOf({ send }: PickerContext<'GET /users/{userId}'>, userId: string) {
	return rowsAt((await send('GET /users/{userId}', { path: { userId } })).body, 'mailboxes');
}

/** The mailboxes of the whole team. lemlist lists them user by user, so a user is a page. */
function teamMailboxes(name: string, entryOf: (mailbox: JsonObject, userId: string) => Entry) {
	return picker({
		name,
		request: ['GET /team', 'GET /users/{userId}'],
		async read(context, page) {
			const userIds = await membersOf(context);
			const userId = userIds[page - 1];
			const mailboxes = userId === undefined ? [] : await mailboxesOf(context, userId);
			return {
				entries: mailboxes.map((mailbox) => entryOf(mailbox, String(userId))),
				next: page < userIds.length ? page + 1 : undefined,
			};
		},
		none: `This team ${NONE}`,
	});
}

const mailboxes = teamMailboxes('Mailboxes', entry);

const sendUsers = teamMailboxes('SendUsers', (mailbox, userId) => ({
	name: label(mailbox),
	value: `${userId}|${String(mailbox.email)}`,
}));

/** Mailboxes and sending domains, spelled as deliverability alerts take them. */
export const senders = picker({
	name: 'Senders',
	request: ['GET /team', 'GET /users/{userId}'],
	async read(context) {
		const entries: Entry[] = [];
		const domains = new Set<string>();
		for (const userId of await membersOf(context)) {
			for (const { _id, email } of await mailboxesOf(context, userId)) {
				entries.push({ name: String(email), value: `${userId}|${String(email)}|${String(_id)}` });
				domains.add(String(email).split('@')[1] ?? '');
			}
		}
		const ofDomain = [...domains].map((value) => ({ name: `${value} (domain)`, value }));
		return { entries: [...entries, ...ofDomain].sort(byName) };
	},
});

const mailboxesOfSender = picker({
	name: 'MailboxesOfSender',
	request: ['GET /users/{userId}'],
	async read(context) {
		const found = await mailboxesOf(context, context.chosen('sendUserId', 'Sender'));
		return { entries: found.map(entry) };
	},
	none: `This user ${NONE}`,
});

/** A mailbox of anybody in the team. */
export const mailboxId = locator({
	displayName: 'Mailbox',
	name: 'userMailboxId',
	description: 'ID mostly starts with usm_',
	in: 'path',
	required: true,
	prefix: 'usm',
	anyPrefix: true,
	search: mailboxes,
});

/** A mailbox of the user in Sender. */
export const sendUserMailboxId = locator({
	displayName: 'Sender Mailbox',
	name: 'sendUserMailboxId',
	description: 'Mailbox to send from; ID mostly starts with usm_',
	in: 'body',
	required: true,
	prefix: 'usm',
	anyPrefix: true,
	search: mailboxesOfSender,
	typeOptions: { loadOptionsDependsOn: ['sendUserId.value'] },
});

/** Sender whose share of the statistics is asked for. */
export const sendUser = locator({
	displayName: 'Sender',
	name: 'sendUser',
	description: 'Only what this sender sent: user ID|address',
	prefix: 'usr',
	example: 'usr_A1B2C3D4|nathan@example.com',
	search: sendUsers,
});
