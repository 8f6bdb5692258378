import type { IDataObject } from 'n8n-workflow';
import type { ItemContext, Operation } from '../../engine/operation';
import { rowsFrom } from '../../engine/output';
import { BadValue } from '../../engine/values';
import { sendUserMailboxId } from '../../locators/mailbox';
import { rowsOf } from '../../transport';
import type { Client } from '../../transport';
import { cc, checkRecipient, contactId, leadId, message, sendUserId } from './fields';

/** Addresses of mailboxes by ID, looked up once in an execution. */
const addresses = new WeakMap<Client, Map<unknown, Promise<string>>>();

/** The address of the chosen mailbox. @throws BadValue when the sender has no such mailbox */
async function addressOf({ values, client, send }: ItemContext): Promise<string> {
	const known = addresses.get(client) ?? new Map<unknown, Promise<string>>();
	addresses.set(client, known);
	const { sendUserId: userId, sendUserMailboxId: mailbox } = values;
	const lookUp = async () => {
		const path = { userId: String(userId) };
		const { body } = await send('GET /users/{userId}', { path, query: {}, body: {} });
		const { email } = rowsOf(body, 'mailboxes')?.find(({ _id }) => _id === mailbox) ?? {};
		if (typeof email === 'string') return email;
		throw new BadValue(
			'Sender Mailbox',
			`${String(userId)} has no mailbox "${String(mailbox)}"`,
			'Choose a mailbox of the sender, or give its address as Sender Email.',
		);
	};
	const address = known.get(mailbox) ?? lookUp();
	known.set(mailbox, address);
	return await address;
}

export const sendEmail: Operation = {
	value: 'sendEmail',
	name: 'Send Email',
	action: 'Send email in conversation',
	description: 'Sends messages: an email leaves at once, new or as a reply in its thread',
	request: ['POST /inbox/email', 'GET /users/{userId}'],
	fields: [
		sendUserId,
		sendUserMailboxId,
		contactId,
		leadId,
		{
			displayName: 'Subject',
			name: 'subject',
			type: 'string',
			default: '',
			alone: true,
			description: 'Needed for a new email; left empty in a reply, that of the thread',
			in: 'body',
		},
		{
			...message,
			description: 'Text to send, as HTML',
			placeholder: 'e.g. <p>Hello Nathan</p>',
		},
		{
			...cc,
			description: 'Who gets a copy; left out in a reply, those of the thread',
		},
		{
			displayName: 'Reply to Activity ID',
			name: 'replyToActivityId',
			type: 'string',
			default: 'latest',
			placeholder: 'e.g. act_A1B2C3D4',
			description: 'Email to answer: its activity ID, starts with act_, or "latest" for the last one',
			in: 'body',
			idOf: ['act'],
		},
		{
			displayName: 'Reply Without CC',
			name: 'replyWithoutCc',
			type: 'boolean',
			default: true,
			description: 'Whether a reply leaves out the copies of its thread',
			in: 'body',
			as: 'cc',
			send: (without) => (without ? [] : undefined),
		},
		{
			displayName: 'Sender Email',
			name: 'sendUserEmail',
			type: 'string',
			default: '',
			placeholder: 'e.g. nathan@example.com',
			description: 'Address of the mailbox; left out, it is looked up',
			in: 'body',
		},
	],
	check(request) {
		checkRecipient(request);
		if (request.values.subject ?? request.values.replyToActivityId) return;
		const hint = 'Fill in Subject, or Reply to Activity ID where the email is a reply.';
		throw new BadValue('Subject', 'Subject is empty', hint);
	},
	async run(context) {
		const { values, parts, send } = context;
		const sendUserEmail = (values.sendUserEmail ?? (await addressOf(context))) as string;
		const body = { ...(parts.body as IDataObject), sendUserEmail };
		return rowsFrom(await send('POST /inbox/email', { body }));
	},
};
