import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { connect, rowsOf } from '../transport';
import type { Client } from '../transport';
import { locator } from './locator';
import { chosen, filtered, wholeList } from './search';
import { byName } from '../engine/order';

const NONE = 'has no mailbox in lemlist yet. Email Account > Connect adds one.';

const label = ({ email, status }: IDataObject) =>
	status ? `${String(email)} (${String(status).toLowerCase()})` : String(email);
const entry = (mailbox: IDataObject) => ({ name: label(mailbox), value: String(mailbox._id) });

const membersOf = async (client: Client) =>
	((await client.send({ method: 'GET', path: '/team' })).body as { userIds?: string[] }).userIds ?? [];

const mailboxesOf = async (client: Client, userId: string) => {
	const { body } = await client.send({ method: 'GET', path: `/users/${encodeURIComponent(userId)}` });
	return rowsOf(body, 'mailboxes') ?? [];
};

/** Serves a picker from the mailboxes of the whole team. lemlist lists them user by user, so a user is a page. */
async function teamMailboxes(
	functions: ILoadOptionsFunctions,
	filter: string | undefined,
	token: string | undefined,
	entryOf: (mailbox: IDataObject, userId: string) => INodeListSearchItems,
): Promise<INodeListSearchResult> {
	const client = await connect(functions);
	const members = await membersOf(client);
	return await filtered(
		filter,
		token,
		async (page) => {
			const userId = members[page - 1];
			const mailboxes = userId === undefined ? [] : await mailboxesOf(client, userId);
			return {
				entries: mailboxes.map((mailbox) => entryOf(mailbox, String(userId))),
				more: page < members.length,
			};
		},
		() => new NodeOperationError(functions.getNode(), `This team ${NONE}`),
	);
}

async function searchMailboxes(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await teamMailboxes(this, filter, paginationToken, entry);
}

async function searchSendUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await teamMailboxes(this, filter, paginationToken, (mailbox, userId) => ({
		name: label(mailbox),
		value: `${userId}|${String(mailbox.email)}`,
	}));
}

/** Mailboxes and sending domains, spelled as deliverability alerts take them. */
export async function loadSenders(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const client = await connect(this);
	const mailboxes: INodePropertyOptions[] = [];
	const domains = new Set<string>();
	for (const userId of await membersOf(client)) {
		for (const { _id, email } of await mailboxesOf(client, userId)) {
			mailboxes.push({ name: String(email), value: `${userId}|${String(email)}|${String(_id)}` });
			domains.add(String(email).split('@')[1] ?? '');
		}
	}
	const ofDomain = [...domains].map((value) => ({ name: `${value} (domain)`, value }));
	return [...mailboxes, ...ofDomain].sort(byName);
}

async function searchMailboxesOfSender(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const path = `/users/${encodeURIComponent(chosen(this, 'sendUserId', 'Sender'))}`;
	return await wholeList(this, filter, { path, rows: 'mailboxes', entry, none: `This user ${NONE}` });
}

/** A mailbox of anybody in the team. */
export const mailboxId = locator({
	displayName: 'Mailbox',
	name: 'userMailboxId',
	description: 'Mailbox ID, mostly starts with usm_',
	in: 'path',
	required: true,
	prefix: 'usm',
	anyPrefix: true,
	search: searchMailboxes,
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
	search: searchMailboxesOfSender,
	typeOptions: { loadOptionsDependsOn: ['sendUserId.value'] },
});

/** Sender whose share of the statistics is asked for. */
export const sendUser = locator({
	displayName: 'Sender',
	name: 'sendUser',
	description: 'Only what this sender sent: user ID and address, with a bar between',
	prefix: 'usr',
	example: 'usr_A1B2C3D4|nathan@example.com',
	search: searchSendUsers,
});
