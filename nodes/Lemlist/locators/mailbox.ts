import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { connect, rowsOf } from '../transport';
import { locator } from './locator';
import { chosen, filtered, wholeList } from './search';

const NONE = 'has no mailbox in lemlist yet. Email Account > Connect adds one.';

const entry = ({ _id, email, status }: IDataObject) => ({
	name: status ? `${String(email)} (${String(status).toLowerCase()})` : String(email),
	value: String(_id),
});

/** Mailboxes of the whole team. lemlist lists them user by user, so a user is a page. */
async function searchMailboxes(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const client = await connect(this);
	const team = (await client.send({ method: 'GET', path: '/team' })).body as IDataObject;
	const users = (team.userIds ?? []) as string[];
	return await filtered(
		filter,
		paginationToken,
		async (page) => {
			const path = `/users/${encodeURIComponent(users[page - 1] ?? '')}`;
			const { body } = await client.send({ method: 'GET', path });
			return { entries: (rowsOf(body, 'mailboxes') ?? []).map(entry), more: page < users.length };
		},
		() => new NodeOperationError(this.getNode(), `This team ${NONE}`),
	);
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
	description: 'Sending address to work on. The ID mostly starts with usm_.',
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
	description: 'Mailbox of the sender that the message leaves from. The ID mostly starts with usm_.',
	in: 'body',
	required: true,
	prefix: 'usm',
	anyPrefix: true,
	search: searchMailboxesOfSender,
	typeOptions: { loadOptionsDependsOn: ['sendUserId.value'] },
});
