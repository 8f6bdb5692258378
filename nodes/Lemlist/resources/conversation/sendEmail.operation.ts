import { rowsAt, textAt } from '../../api/json.ts';
import { BadValue } from '../../definition/failure';
import { field } from '../../definition/field';
import { flow } from '../../definition/operation';
import type { Context } from '../../definition/context';
import type { SendTo } from '../../definition/request';
import { sendUserMailboxId } from '../emailAccount/picker';
import { cc, checkRecipient, contactId, leadId, message, sendUserId } from './fields';

/** Addresses of mailboxes by ID, looked up once in an execution. */
const addresses = new WeakMap<Context['execution'], Map<string, Promise<string>>>();

interface Sending extends Pick<Context, 'execution'> {
	values: { readonly sendUserId: string; readonly sendUserMailboxId: string };
	send: SendTo<'GET /users/{userId}'>;
}

/** The address of the chosen mailbox. @throws BadValue when the sender has no such mailbox */
async function addressOf({ values, execution, send }: Sending): Promise<string> {
	const known = addresses.get(execution) ?? new Map<string, Promise<string>>();
	addresses.set(execution, known);
	const { sendUserId: userId, sendUserMailboxId: mailbox } = values;
	const lookUp = async () => {
		const { body } = await send('GET /users/{userId}', { path: { userId } });
		const email = textAt(
			rowsAt(body, 'mailboxes').find(({ _id }) => _id === mailbox),
			'email',
		);
		if (email !== undefined) return email;
		throw new BadValue(
			sendUserMailboxId,
			`${userId} has no mailbox "${mailbox}"`,
			'Choose a mailbox of the sender, or give its address as Sender Email.',
		);
	};
	const address = known.get(mailbox) ?? lookUp();
	known.set(mailbox, address);
	return await address;
}

const subject = field({
	displayName: 'Subject',
	name: 'subject',
	type: 'string',
	default: '',
	alone: true,
	placeholder: 'e.g. About your shops',
	description: 'Needed for a new email; left empty in a reply, that of the thread',
	in: 'body',
});

export const sendEmail = flow({
	value: 'sendEmail',
	name: 'Send Email',
	action: 'Send email in conversation',
	aside: '',
	description:
		'Sends messages: an email leaves at once, which begins a conversation or is a reply in its thread',
	request: ['POST /inbox/email', 'GET /users/{userId}'],
	fields: [
		sendUserId,
		sendUserMailboxId,
		contactId,
		leadId,
		subject,
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
			description: 'Email to answer: activity ID (act_…), or "latest" for the last one',
			in: 'body',
			idOf: ['act'],
		},
		field(
			{
				displayName: 'Reply Without CC',
				name: 'replyWithoutCc',
				type: 'boolean',
				default: true,
				description: 'Whether a reply leaves out the copies of its thread',
				in: 'body',
				as: 'cc',
			},
			(without) => (without ? [] : undefined),
		),
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
		throw new BadValue(subject, 'Subject is empty', hint);
	},
	async run(context) {
		const { values, parts, send } = context;
		const sendUserEmail = values.sendUserEmail ?? (await addressOf(context));
		return (await send('POST /inbox/email', { body: { ...parts.body, sendUserEmail } })).data;
	},
});
