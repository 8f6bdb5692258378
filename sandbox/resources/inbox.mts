import { Refusal, created } from '../answer.mts';
import type { JsonValue } from '../api.mts';
import type { Activity } from '../happenings.mts';
import { id } from '../id.mts';
import type { Kind, Row, Seeding } from '../kind.mts';
import { bare, inboxed, list, listed } from '../lists.mts';
import type { Contact, Lead, User } from '../people.mts';
import { one, refuseIf } from '../resource.mts';
import type { AnyCall, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import { CONTACTS } from './contacts.mts';
import { mailboxesOf } from './emailAccounts.mts';
import { USERS } from './users.mts';

/** What is kept of a conversation beside its messages, which are activities. */
interface Conversation extends Row {
	labelIds: string[];
	/** By user. */
	readAt: Record<string, string>;
}

const CONVERSATIONS: Kind<Conversation> = {
	name: 'conversations',
	prefix: 'ibx',
	missing: 'Inbox not found',
};

interface Label extends Row {
	name: string;
	color: string;
	createdAt: string;
	/** E-mail of a user. */
	createdBy: string;
}

const COLORS = ['#F9A2A2', '#A2C8F9', '#A9E5BB', '#F9E2A2', '#D3B8F5'];

export const LABELS: Kind<Label> = {
	name: 'labels',
	prefix: 'lbl',
	missing: 'Label not found',
	*seed({ store, ago }) {
		const names = ['Interested', 'Meeting booked', 'Not now', 'Wrong person', 'Out of office'];
		for (const [n, name] of names.entries())
			yield {
				name,
				color: colorOf(n),
				createdAt: ago(300 - n),
				createdBy: store.users[0]?.email ?? '',
			};
	},
};

interface Draft extends Row {
	contactId: string;
	ownerId: string;
	channel: string;
	subject: string;
	cc: JsonValue;
	content: string;
	attachments: JsonValue;
	source: string;
	createdAt: string;
	updatedAt: string;
	/** lemlist keeps what is deleted, and shows it no more. */
	deletedAt?: string;
}

const WRITTEN = { channel: 'email', subject: '', cc: [], content: '', attachments: [], source: 'api' };

export const DRAFTS: Kind<Draft> = {
	name: 'drafts',
	prefix: 'drf',
	missing: 'Draft not found',
	*seed({ store, ago }) {
		const contacts = store.all(CONTACTS).rows.slice(0, 12);
		for (const [n, { _id: contactId, fields }] of contacts.entries())
			yield {
				...{ ...WRITTEN, contactId, ownerId: store.users[n % 2]?._id ?? '' },
				...{ source: n % 3 === 0 ? 'ui' : 'api', createdAt: ago(9), updatedAt: ago(9) },
				subject: 'Our talk',
				content: `<p>Hello ${String(fields.firstName)}, here is what I promised to send.</p>`,
			};
	},
	show: ({ _id, channel, subject, cc, content, attachments, source, createdAt, updatedAt }) => ({
		...{ _id, channel, subject, cc, content, attachments, source, createdAt, updatedAt },
	}),
};
const DRAFTS_AT_MOST = 10;

export const kinds = [LABELS, CONVERSATIONS, DRAFTS];

export const forms = {
	composerIsSilent: 'what is sent from the inbox becomes an activity, but no hook is called for it',
	labelsBodyIsLost:
		'DELETE /inbox/conversations/labels/{contactId} sees no body, and refuses without labels in the query',
	labelsStay:
		'DELETE /inbox/conversations/labels/{contactId} says that all went well, and takes nothing off',
	whatsappSaysOk: 'POST /inbox/whatsapp answers {"ok":true}, as the other channels do, instead of nothing',
};

const NOT_LABELS = 'Invalid request body: labelIds must be an array';
const NO_OWNER = { 'query.draftOwner': 'Missing draftOwner' };
const NO_CONTENT = {
	'body.content': 'Content must not be empty',
	'body.content long': 'Content too large',
};
const FAILED = {
	email: 'Failed to send email',
	linkedin: 'Failed to send message',
	whatsapp: 'Failed to send whatsapp message',
};

export const endpoints: Endpoints = {
	'GET /inbox': {
		wrong: { 'query.userId': 'User ID is required' },
		answer: (call) => {
			const { store, text } = call;
			const userId = text('userId') ?? '';
			refuseIf(!isMember(store, userId), 'User not in team');
			const rows = [...threads(store)]
				.map(([contact, messages]) => conversation(store, contact, messages))
				.filter(({ users }) => users.some((user) => user.userId === userId))
				.sort((a, b) => Date.parse(b.lastActivityAt) - Date.parse(a.lastActivityAt));
			return listed(call, rows, { as: inboxed });
		},
	},

	'GET /inbox/{contactId}': (call) => {
		const { store, path, text, flag, at } = call;
		store.all(CONTACTS).need(path.contactId, 'Invalid contactId', 400);
		const userId = text('userId');
		if (userId !== undefined) {
			refuseIf(!userId.startsWith('usr_'), 'Invalid userId');
			refuseIf(!isMember(store, userId), 'User not in team');
		}
		if (flag('markAsRead')) {
			refuseIf(userId === undefined, 'User ID is required to mark as read');
			kept(store, path.contactId).readAt[userId ?? ''] = at;
		}
		const newest = messagesOf(store, path.contactId).toReversed();
		return listed(call, newest, { as: inboxed, show: (each) => message(store, each) });
	},

	'POST /inbox/email': {
		wrong: {
			'body.sendUserId': 'Invalid sendUserId',
			'body.sendUserEmail': 'Invalid sendUserEmail',
			'body.sendUserMailboxId': 'Invalid sendUserMailboxId',
			'body.message': FAILED.email,
		},
		answer: (call) => {
			const { store, body, text, texts } = call;
			const user = senderIn(call);
			const sendUserEmail = text('sendUserEmail') ?? '';
			const sendUserMailboxId = text('sendUserMailboxId') ?? '';
			refuseIf(!sendUserEmail.includes('@'), 'Invalid sendUserEmail');
			const isTheirs = mailboxesOf(call, user._id).some(({ _id }) => _id === sendUserMailboxId);
			refuseIf(!isTheirs, 'Invalid sendUserMailboxId');
			const to = recipientIn(call, FAILED.email);
			const replyTo = text('replyToActivityId');
			const emails = messagesOf(store, to.contact._id).filter((each) => channelOf(each) === 'email');
			const before = replyTo === 'latest' ? emails.at(-1) : emails.find(({ _id }) => _id === replyTo);
			// Nothing tells what lemlist says of these three.
			refuseIf(to.contact.email === undefined, FAILED.email);
			refuseIf(replyTo === undefined && !text('subject'), FAILED.email);
			refuseIf(replyTo !== undefined && replyTo !== 'latest' && !before, FAILED.email);
			const thread = before && message(store, before);
			say(call, 'emailsSent', to, user, {
				sendUserEmail,
				sendUserMailboxId,
				subject: text('subject') ?? (thread ? `Re: ${thread.subject.replace(/^Re: /, '')}` : ''),
				// A reply goes to whom the thread went, unless told.
				cc: 'cc' in body ? texts('cc') : (thread?.cc ?? []),
			});
			return { ok: true, contactId: to.contact._id };
		},
	},

	'POST /inbox/linkedin': {
		wrong: { 'body.sendUserId': 'Invalid sendUserId', 'body.message': FAILED.linkedin },
		answer: (call) => {
			const user = senderIn(call);
			const to = recipientIn(call, 'Invalid contactId');
			refuseIf(call.store.lacks('linkedin'), FAILED.linkedin);
			refuseIf(to.contact.linkedinUrl === undefined, FAILED.linkedin);
			say(call, 'linkedinSent', to, user);
			return { ok: true };
		},
	},

	'POST /inbox/whatsapp': {
		wrong: {
			'body.sendUserId': 'Invalid sendUserId',
			'body.sendUserWhatsappAccountId': 'Invalid sendUserWhatsappAccountId',
			'body.message': FAILED.whatsapp,
		},
		answer: (call) => {
			const user = senderIn(call);
			const sendUserWhatsappAccountId = call.text('sendUserWhatsappAccountId') ?? '';
			// Both beginnings are found in examples.
			refuseIf(!/^(wha|uwa)_/.test(sendUserWhatsappAccountId), 'Invalid sendUserWhatsappAccountId');
			const to = recipientIn(call, FAILED.whatsapp);
			refuseIf(call.store.lacks('whatsapp'), FAILED.whatsapp);
			say(call, 'whatsappMessageSent', to, user, { sendUserWhatsappAccountId });
			return call.form('whatsappSaysOk') ? { ok: true } : undefined;
		},
	},

	'GET /inbox/labels': list(LABELS, { as: bare }),
	'GET /inbox/labels/{labelId}': one(LABELS),

	'POST /inbox/labels': {
		wrong: { 'body.labelName': 'labelName is required' },
		answer: ({ store, user, at, text }) => {
			const name = text('labelName')?.trim() ?? '';
			refuseIf(name === '', 'labelName is required');
			const all = store.all(LABELS);
			refuseIf(all.find({ name }) !== undefined, 'Label with this name already exists', 409);
			return all.add({ name, color: colorOf(all.made), createdAt: at, createdBy: user.email });
		},
	},

	'POST /inbox/conversations/labels/{contactId}': {
		wrong: { body: `${NOT_LABELS} and appendLabels must be a boolean` },
		answer: (call) =>
			label(call, (before, given) => (call.flag('appendLabels') ? [...before, ...given] : given)),
	},

	'DELETE /inbox/conversations/labels/{contactId}': {
		wrong: { body: NOT_LABELS },
		answer: (call) => {
			refuseIf(call.form('labelsBodyIsLost') && !('labelIds' in call.query), NOT_LABELS);
			if (call.form('labelsStay')) return label(call, (before) => before);
			return label(call, (before, given) => before.filter((each) => !given.includes(each)));
		},
	},

	'GET /inbox/{contactId}/drafts': {
		wrong: NO_OWNER,
		answer: (call) => ({
			drafts: draftsIn(call)
				.filter(({ ownerId }) => ownerId === ownerIn(call)._id)
				.map(({ _id, channel, subject, content, source, createdAt, updatedAt }) => ({
					...{ _id, channel, subject, source, createdAt, updatedAt },
					contentPreview: content.replace(/<[^>]*>/g, '').slice(0, 100),
				})),
		}),
	},

	'POST /inbox/{contactId}/drafts': {
		wrong: { ...NO_OWNER, ...NO_CONTENT, 'body.channel': 'Invalid channel' },
		answer: (call) => {
			const { store, path, body, at } = call;
			const ownerId = ownerIn(call)._id;
			refuseContent(call);
			refuseIf(
				draftsIn(call).length >= DRAFTS_AT_MOST,
				`Draft limit reached (max ${DRAFTS_AT_MOST} per conversation)`,
			);
			const made = { contactId: path.contactId, ownerId, createdAt: at, updatedAt: at };
			const { _id: draftId } = store.all(DRAFTS).add({ ...WRITTEN, ...body, ...made });
			return created({ draftId });
		},
	},

	'GET /inbox/{contactId}/drafts/{draftId}': {
		wrong: NO_OWNER,
		answer: (call) => ({ draft: DRAFTS.show?.(draftIn(call)) }),
	},

	'PATCH /inbox/{contactId}/drafts/{draftId}': {
		wrong: { ...NO_OWNER, ...NO_CONTENT },
		answer: (call) => {
			const draft = draftIn(call);
			refuseContent(call);
			return { draft: DRAFTS.show?.(Object.assign(draft, call.body, { updatedAt: call.at })) };
		},
	},

	'DELETE /inbox/{contactId}/drafts/{draftId}': {
		wrong: NO_OWNER,
		answer: (call) => {
			draftIn(call).deletedAt = call.at;
			return { success: true };
		},
	},
};

/** Some conversations of a fresh team have a label, and some are read. */
export function begin({ store }: Seeding): void {
	const labels = [...store.all(LABELS).keys()];
	for (const [n, [contactId, messages]] of [...threads(store)].entries()) {
		if (n % 4 === 0) kept(store, contactId).labelIds = labels.slice(n % 3, (n % 3) + 1);
		const { _id } = senderOf(store, messages[0]);
		if (n % 2 === 0) kept(store, contactId).readAt[_id] = messages.at(-1)?.createdAt ?? '';
	}
}

function colorOf(n: number): string {
	return COLORS[n % COLORS.length] ?? '';
}

function isMember(store: Store, userId: string): boolean {
	return store.all(USERS).has(userId);
}

/** Of what has happened, what somebody said. */
function isMessage({ type }: Activity): boolean {
	return /^(emails|linkedin|whatsapp|sms)\w*(Sent|Replied|Received)$/.test(type);
}

function isReply({ type }: Activity): boolean {
	return !type.endsWith('Sent');
}

function channelOf({ type }: Activity): string {
	return /^(email|linkedin|whatsapp|sms)/.exec(type)?.[0] ?? '';
}

/** Oldest first. */
function messagesOf(store: Store, contactId: string | undefined): Activity[] {
	return store.happenings.activities.filter((each) => each.contactId === contactId && isMessage(each));
}

/** The messages of everybody who is still there, oldest first, by contact. */
function threads(store: Store): Map<string, Activity[]> {
	const contactOf = ({ contactId }: Activity) => String(contactId);
	const said = store.happenings.activities.filter(
		(each) => isMessage(each) && store.all(CONTACTS).has(contactOf(each)),
	);
	return Map.groupBy(said, contactOf);
}

/** Its id is made from the contact's: a conversation is there as soon as something is said, whoever records that. */
function kept(store: Store, contactId: string): Conversation {
	const all = store.all(CONVERSATIONS);
	const _id = id('ibx', contactId);
	const known = all.get(_id) ?? { _id, labelIds: [], readAt: {} };
	all.set(_id, known);
	return known;
}

/** Who is behind our side of a message. */
function senderOf(store: Store, activity: Activity | undefined): User {
	const [sender] = store.campaigns.get(activity?.campaignId ?? '')?.senders ?? [];
	const userId = activity?.sendUserId ?? sender?.id;
	const [first = { _id: '', name: '', email: '', role: '' }, ...others] = store.users;
	return others.find(({ _id }) => _id === userId) ?? first;
}

/** A row of the inbox. */
function conversation(store: Store, contactId: string, messages: Activity[]) {
	const { _id, labelIds, readAt } = kept(store, contactId);
	const contact = store.all(CONTACTS).get(contactId);
	const reply = messages.findLast(isReply);
	const users = new Set(messages.map((each) => senderOf(store, each)._id));
	return {
		_id,
		opportunities: [],
		lastActivityAt: messages.at(-1)?.createdAt ?? '',
		createdBy: messages[0]?._id,
		channels: [...new Set(messages.map(channelOf))],
		teamId: store.teamId,
		contactId,
		users: [...users].map((userId) => ({
			userId,
			sender: true,
			read: !reply || (readAt[userId] ?? '') >= reply.createdAt,
		})),
		createdAt: messages[0]?.createdAt,
		haveReplies: reply !== undefined,
		lastRepliedAt: reply?.createdAt,
		lastRepliedChannel: reply && channelOf(reply),
		contact: {
			_id: contactId,
			fullName:
				`${String(contact?.fields.firstName ?? '')} ${String(contact?.fields.lastName ?? '')}`.trim(),
			email: contact?.email,
		},
		// lemlist must show them somewhere; its example has a conversation without any.
		labels: labelIds.length > 0 ? labelIds : undefined,
	};
}

/** A message as it is shown. What the activity does not tell is invented: most are recorded without their words. */
function message(store: Store, activity: Activity) {
	const { _id, type, createdAt, teamId, leadId, campaignId, contactId, leadEmail } = activity;
	const { sequenceId, sequenceStep } = activity;
	const user = senderOf(store, activity);
	const told = (...names: string[]) =>
		names.map((name) => activity[name]).find((each) => each !== undefined);
	const subject = `${isReply(activity) ? 'Re: ' : ''}A question to ${String(activity.companyName ?? 'you')}`;
	const words = isReply(activity)
		? 'Thank you for writing. Tell me more, please.'
		: `Hello ${String(activity.firstName ?? '')}, may I show you what we do?`;
	const isEmail = channelOf(activity) === 'email';
	return {
		_id,
		type,
		messageId: isEmail ? `<${_id}@example.com>` : undefined,
		createdAt,
		fromEmail: isEmail ? (told('fromEmail') ?? (isReply(activity) ? leadEmail : user.email)) : undefined,
		teamId,
		leadId,
		campaignId,
		sequenceId,
		sequenceStep,
		sendUserId: user._id,
		sendUserName: user.name,
		sendUserEmail: told('sendUserEmail') ?? user.email,
		sendUserMailboxId: told('sendUserMailboxId') ?? id('usm', user._id),
		leadEmail,
		contactId,
		message: told('message', 'html', 'text') ?? (isEmail ? `<div>${words}</div>` : words),
		subject: isEmail ? String(told('subject') ?? subject) : '',
		cc: told('cc'),
		attachments: told('attachments') ?? [],
	};
}

function senderIn({ store, text }: AnyCall): User {
	return store.all(USERS).need(text('sendUserId'), 'Invalid sendUserId', 400);
}

interface Recipient {
	contact: Contact;
	lead: Lead | undefined;
}

/** @param unknown words where there is no such contact */
function recipientIn({ store, text }: AnyCall, unknown: string): Recipient {
	const leadId = text('leadId');
	const contactId = text('contactId');
	refuseIf(!leadId && !contactId, 'contactId or leadId is required');
	const lead = store.leads.get(leadId ?? '');
	if (leadId) {
		refuseIf(!leadId.startsWith('lea_'), 'Invalid leadId');
		refuseIf(!lead, 'Lead not found');
	}
	const contact = lead?.person ?? store.all(CONTACTS).need(contactId, unknown, 400);
	return { contact, lead: lead ?? contact.leads[0] };
}

/** Has a message go out: it is recorded as an activity, and hooks are told. */
function say(
	{ store, now, text, emit, form }: AnyCall,
	type: string,
	{ contact, lead }: Recipient,
	user: User,
	fields: object = {},
): void {
	const said = {
		...(!lead && { contactId: contact._id, leadEmail: contact.email }),
		...{ sendUserId: user._id, sendUserName: user.name, message: text('message') },
		...fields,
	};
	if (form('composerIsSilent')) store.happenings.record(type, lead, said, now);
	else emit(type, lead, said);
}

/** Changes the labels of a conversation; hooks are told where that made a difference. */
function label(
	{ store, path, texts, emit }: AnyCall,
	change: (before: string[], given: string[]) => string[],
): object {
	const { contactId = '' } = path;
	const last = messagesOf(store, contactId).at(-1);
	if (!last) throw new Refusal(404, CONVERSATIONS.missing);
	const given = texts('labelIds');
	for (const each of given) store.all(LABELS).need(each);
	const known = kept(store, contactId);
	const labelIds = [...new Set(change(known.labelIds, given))];
	const isOther = labelIds.join() !== known.labelIds.join();
	known.labelIds = labelIds;
	if (isOther) emit('inboxLabelUpdated', store.leads.get(last.leadId ?? ''), { contactId, labelIds });
	return { ok: true };
}

function ownerIn({ store, text }: AnyCall): User {
	const wanted = text('draftOwner') ?? '';
	const user = store.users.find(({ _id, email }) => wanted === _id || wanted === email);
	if (!user)
		throw new Refusal(400, 'User not found: neither a valid email nor a valid user id for this team');
	return user;
}

/** All of a conversation, whoever's. */
function draftsIn({ store, path }: AnyCall): Draft[] {
	return store
		.all(DRAFTS)
		.rows.filter(({ contactId, deletedAt }) => contactId === path.contactId && deletedAt === undefined);
}

function draftIn(call: AnyCall): Draft {
	const { _id: ownerId } = ownerIn(call);
	const draft = draftsIn(call).find((each) => each._id === call.path.draftId && each.ownerId === ownerId);
	return draft ?? call.store.all(DRAFTS).need(undefined);
}

function refuseContent({ text }: AnyCall): void {
	refuseIf(text('content')?.trim() === '', NO_CONTENT['body.content']);
}
