import { id } from '../../sandbox/id.mts';
import { CONTACTS } from '../../sandbox/resources/contacts.mts';
import type { Store, User } from '../../sandbox/store.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

let store: Store;
let user: User;
/** Somebody whom nobody has written to. */
let contactId: string;
let leadId: string;
beforeEach(() => {
	store = freshStore();
	[user = user] = store.users;
	const contact = store.people.get(leadEmail(1));
	contactId = contact?._id ?? '';
	leadId = contact?.leads[0]?._id ?? '';
});

type Page = { data: Array<Record<string, unknown>>; pagination: Record<string, unknown> };
const inbox = (query: Record<string, string> = {}) =>
	ask(store, 'GET /inbox', { query: { userId: user._id, ...query } }).json as Page;
const messages = (query: Record<string, string> = {}, contact = contactId) =>
	ask(store, 'GET /inbox/{contactId}', { path: { contactId: contact }, query }).json as Page;
/** Of all conversations; nothing where there is none. */
const conversation = () => inbox({ limit: '1000' }).data.find((row) => row.contactId === contactId);
const send = (channel: 'email' | 'linkedin' | 'whatsapp', body: object = {}, after = 0) =>
	ask(store, `POST /inbox/${channel}`, { after, body: { ...SENDERS[channel], contactId, ...body } });

let SENDERS: Record<'email' | 'linkedin' | 'whatsapp', object>;
beforeEach(() => {
	const sendUserId = user._id;
	SENDERS = {
		email: {
			...{ sendUserId, sendUserEmail: user.email, sendUserMailboxId: id('usm', user._id) },
			...{ subject: 'Our talk', message: '<p>Hello</p>' },
		},
		linkedin: { sendUserId, message: 'Hello' },
		whatsapp: { sendUserId, sendUserWhatsappAccountId: 'wha_1', message: 'Hello' },
	};
});

describe('conversations', () => {
	it('come from what has happened, the latest first, in pages', () => {
		const all = inbox({ limit: '1000' }).data;
		expect(all.length).toBeGreaterThan(3);
		expect(inbox({ limit: '2', page: '2' })).toMatchObject({
			data: all.slice(2, 4),
			pagination: { totalItems: all.length, currentPage: 2, previousPage: 1, perPage: 2 },
		});
		const dates = all.map((row) => String(row.lastActivityAt));
		expect(dates).toEqual(dates.toSorted().toReversed());
		expect(ask(store, 'GET /inbox').json).toBe('User ID is required');
		expect(ask(store, 'GET /inbox', { query: { userId: 'usr_x' } }).json).toBe('User not in team');
	});

	it('a message begins one, a reply is unread until somebody has read it', () => {
		expect(conversation()).toBeUndefined();
		send('email');
		expect(conversation()).toMatchObject({
			_id: expect.stringMatching(/^ibx_\w{17}$/),
			channels: ['email'],
			haveReplies: false,
			users: [{ userId: user._id, read: true }],
			contact: { _id: contactId, email: leadEmail(1) },
		});
		const lead = store.leads.get(leadId);
		const fields = { sendUserId: user._id, text: 'Yes!' };
		store.happenings.record('linkedinReplied', lead, fields, Date.UTC(2026, 5, 1, 13));
		expect(conversation()).toMatchObject({
			channels: ['email', 'linkedin'],
			lastRepliedChannel: 'linkedin',
			users: [{ userId: user._id, read: false }],
		});
		messages({ userId: user._id });
		expect(conversation()).toMatchObject({ users: [{ read: false }] });
		const path = { contactId };
		const query = { userId: user._id, markAsRead: 'true' };
		ask(store, 'GET /inbox/{contactId}', { path, query, after: 7_200_000 });
		expect(conversation()).toMatchObject({ users: [{ read: true }] });
		expect(messages({ limit: '1' })).toMatchObject({
			data: [{ type: 'linkedinReplied', message: 'Yes!', leadId }],
			pagination: { totalItems: 2, nextPage: 2 },
		});
		expect(messages({ skip: '1' }).data).toMatchObject([
			{ type: 'emailsSent', subject: 'Our talk', message: '<p>Hello</p>', sendUserName: user.name },
		]);
	});

	it('are refused in lemlist’s words', () => {
		expect(messages({}, 'ctc_x')).toBe('Invalid contactId');
		expect(messages({ userId: '1' })).toBe('Invalid userId');
		expect(messages({ userId: 'usr_x' })).toBe('User not in team');
		expect(messages({ markAsRead: 'true' })).toBe('User ID is required to mark as read');
	});
});

describe('what is sent', () => {
	const hook = () =>
		ask(store, 'POST /hooks', { body: { targetUrl: 'https://hooks.example.com/', type: 'emailsSent' } });

	it('is an activity, and hooks are told unless the composer is silent', () => {
		hook();
		const { json, effects } = send('email', { contactId: undefined, leadId });
		expect(json).toEqual({ ok: true, contactId });
		expect(effects).toMatchObject([{ activity: { type: 'emailsSent', leadId, contactId } }]);
		store.settings.forms = ['composerIsSilent'];
		expect(send('email').effects).toEqual([]);
		expect(messages().data).toHaveLength(2);
		const query = { version: 'v2', type: 'emailsSent', leadId };
		expect(ask(store, 'GET /activities', { query }).json).toHaveLength(2);
	});

	it('goes over the channel it is meant for', () => {
		expect(send('linkedin').json).toEqual({ ok: true });
		expect(send('whatsapp')).toMatchObject({ status: 200, body: '' });
		store.settings.forms = ['whatsappSaysOk'];
		expect(send('whatsapp').json).toEqual({ ok: true });
		expect(conversation()).toMatchObject({ channels: ['linkedin', 'whatsapp'] });
		const types = messages().data.map(({ type }) => type);
		expect(types).toEqual(['whatsappMessageSent', 'whatsappMessageSent', 'linkedinSent']);
	});

	it('answers in the thread: its subject and its copies, unless told', () => {
		send('email', { subject: undefined, replyToActivityId: 'latest' });
		expect(messages().data[0]?.subject).toBe('');
		send('email', { cc: ['ana@example.com'] });
		const [first] = messages().data;
		send('email', { subject: undefined, replyToActivityId: first?._id });
		const reply = { subject: 'Re: Our talk', cc: ['ana@example.com'] };
		expect(messages().data[0]).toMatchObject(reply);
		send('email', { subject: undefined, replyToActivityId: 'latest', cc: [] });
		expect(messages().data[0]).toMatchObject({ subject: 'Re: Our talk', cc: [] });
	});

	it('reaches a contact that is in no campaign', () => {
		ask(store, 'POST /contacts', { body: { email: 'ana@example.com' } });
		const ana = store.people.get('ana@example.com')?._id ?? '';
		send('email', { contactId: ana });
		expect(messages({}, ana).data).toMatchObject([{ contactId: ana, leadEmail: 'ana@example.com' }]);
		// Nobody knows a profile of hers.
		expect(send('linkedin', { contactId: ana }).json).toBe('Failed to send message');
		const path = { idOrEmail: ana };
		ask(store, 'DELETE /contacts/{idOrEmail}', { path });
		expect(inbox({ limit: '1000' }).data.some((row) => row.contactId === ana)).toBe(false);
	});

	it.each([
		['email', { sendUserId: 'usr_x' }, 'Invalid sendUserId'],
		['email', { sendUserEmail: 'nobody' }, 'Invalid sendUserEmail'],
		['email', { sendUserMailboxId: undefined }, 'Invalid sendUserMailboxId'],
		['email', { sendUserMailboxId: 'usm_x' }, 'Invalid sendUserMailboxId'],
		['email', { contactId: undefined }, 'contactId or leadId is required'],
		['email', { leadId: 'ctc_1' }, 'Invalid leadId'],
		['email', { leadId: 'lea_x' }, 'Lead not found'],
		['email', { contactId: 'ctc_x' }, 'Failed to send email'],
		['email', { subject: undefined }, 'Failed to send email'],
		['email', { replyToActivityId: 'act_x' }, 'Failed to send email'],
		['linkedin', { sendUserId: undefined }, 'Invalid sendUserId'],
		['linkedin', { contactId: 'ctc_x' }, 'Invalid contactId'],
		['linkedin', { message: undefined }, 'Failed to send message'],
		['whatsapp', { sendUserWhatsappAccountId: 'usm_1' }, 'Invalid sendUserWhatsappAccountId'],
		['whatsapp', { contactId: 'ctc_x' }, 'Failed to send whatsapp message'],
	] as const)('is not sent by %s with %j', (channel, body, words) => {
		const before = store.happenings.activities.length;
		expect(send(channel, body)).toMatchObject({ status: 400, json: words });
		expect(store.happenings.activities).toHaveLength(before);
	});

	it('needs the channel', () => {
		store.settings.lacks = ['linkedin', 'whatsapp'];
		expect(send('linkedin').json).toBe('Failed to send message');
		expect(send('whatsapp').json).toBe('Failed to send whatsapp message');
	});
});

describe('labels', () => {
	const labels = () => ask(store, 'GET /inbox/labels').json as Array<{ _id: string; name: string }>;
	const put = (body: object, contact = contactId) =>
		ask(store, 'POST /inbox/conversations/labels/{contactId}', { path: { contactId: contact }, body });
	const take = (body: object, contact = contactId) =>
		ask(store, 'DELETE /inbox/conversations/labels/{contactId}', { path: { contactId: contact }, body });

	it('are made, listed and read, each name once', () => {
		const make = (labelName?: string) => ask(store, 'POST /inbox/labels', { body: { labelName } });
		const made = make('Later').json;
		expect(made).toMatchObject({
			_id: expect.stringMatching(/^lbl_/),
			name: 'Later',
			createdBy: user.email,
		});
		expect(labels()).toHaveLength(6);
		const path = { labelId: (made as { _id: string })._id };
		expect(ask(store, 'GET /inbox/labels/{labelId}', { path }).json).toEqual(made);
		expect(make('Later')).toMatchObject({ status: 409, json: 'Label with this name already exists' });
		for (const none of [undefined, ' '])
			expect(make(none)).toMatchObject({ status: 400, json: 'labelName is required' });
		expect(ask(store, 'GET /inbox/labels/{labelId}').json).toBe('Label not found');
	});

	it('are put on a conversation and taken off, and hooks are told of what changes', () => {
		ask(store, 'POST /hooks', {
			body: { targetUrl: 'https://hooks.example.com/', type: 'inboxLabelUpdated' },
		});
		const [first = '', second = '', third = ''] = labels().map(({ _id }) => _id);
		send('email');
		const { json, effects } = put({ labelIds: [first], appendLabels: true });
		expect(json).toEqual({ ok: true });
		expect(effects).toMatchObject([{ activity: { contactId, leadId, labelIds: [first] } }]);
		expect(put({ labelIds: [first], appendLabels: true }).effects).toEqual([]);
		put({ labelIds: [second], appendLabels: true });
		expect(conversation()).toMatchObject({ labels: [first, second] });
		put({ labelIds: [second, third], appendLabels: false });
		take({ labelIds: [second] });
		expect(conversation()).toMatchObject({ labels: [third] });
	});

	it('are refused in lemlist’s words', () => {
		const labelIds = [labels()[0]?._id];
		const noInbox = { status: 404, json: 'Inbox not found' };
		expect(put({ labelIds, appendLabels: true })).toMatchObject(noInbox);
		expect(take({ labelIds })).toMatchObject(noInbox);
		send('email');
		const noLabel = { status: 404, json: 'Label not found' };
		expect(put({ labelIds: ['lbl_x'], appendLabels: true })).toMatchObject(noLabel);
		expect(take({ labelIds: ['lbl_x'] })).toMatchObject(noLabel);
		const words = 'Invalid request body: labelIds must be an array';
		const wrong = { status: 400, json: `${words} and appendLabels must be a boolean` };
		expect(put({ labelIds })).toMatchObject(wrong);
		expect(put({ labelIds: 'lbl_1', appendLabels: true })).toMatchObject(wrong);
		expect(take({})).toMatchObject({ status: 400, json: words });
		store.settings.forms = ['labelsBodyIsLost'];
		expect(take({ labelIds })).toMatchObject({ status: 400, json: words });
	});

	it('are taken off by the query where the body is lost, and stay where lemlist only says so', () => {
		const [first = '', second = ''] = labels().map(({ _id }) => _id);
		send('email');
		put({ labelIds: [first, second], appendLabels: true });
		store.settings.forms = ['labelsBodyIsLost'];
		const ENDPOINT = 'DELETE /inbox/conversations/labels/{contactId}';
		const path = { contactId };
		expect(
			ask(store, ENDPOINT, { path, query: { labelIds: first }, body: { labelIds: [first] } }).json,
		).toEqual({ ok: true });
		expect(conversation()).toMatchObject({ labels: [second] });
		store.settings.forms = ['labelsStay'];
		expect(take({ labelIds: [second] }).json).toEqual({ ok: true });
		expect(conversation()).toMatchObject({ labels: [second] });
	});
});

describe('drafts', () => {
	const all = (draftOwner = user._id) =>
		(
			ask(store, 'GET /inbox/{contactId}/drafts', { path: { contactId }, query: { draftOwner } })
				.json as {
				drafts: Array<{ _id: string }>;
			}
		).drafts;
	const write = (body: object = {}, draftOwner = user._id) =>
		ask(store, 'POST /inbox/{contactId}/drafts', {
			path: { contactId },
			query: { draftOwner },
			body: { channel: 'email', content: '<p>Hello</p>', ...body },
		});
	const DRAFT = '/inbox/{contactId}/drafts/{draftId}';
	const one = (method: 'GET' | 'PATCH' | 'DELETE', draftId: string, body?: object, owner = user._id) =>
		ask(store, `${method} ${DRAFT}`, {
			...{ path: { contactId, draftId }, query: { draftOwner: owner }, body },
			after: 1000,
		});
	beforeEach(() => {
		contactId = [...store.all(CONTACTS).keys()][20] ?? '';
	});

	it('what is written is listed, read, changed, deleted and gone', () => {
		const { status, json } = write({ subject: 'Our talk', cc: ['ana@example.com'] }, user.email);
		expect(status).toBe(201);
		const { draftId } = json as { draftId: string };
		expect(all()).toMatchObject([
			{ _id: draftId, channel: 'email', contentPreview: 'Hello', source: 'api' },
		]);
		expect(all(store.users[1]?._id)).toEqual([]);
		expect(one('GET', draftId, undefined, store.users[1]?._id).status).toBe(404);
		const { draft } = one('GET', draftId).json as { draft: object };
		expect(draft).toMatchObject({ cc: ['ana@example.com'], content: '<p>Hello</p>', attachments: [] });
		const changed = one('PATCH', draftId, { cc: [], content: 'Bye' }).json;
		const updatedAt = '2026-06-01T12:00:01.000Z';
		expect(changed).toEqual({ draft: { ...draft, cc: [], content: 'Bye', updatedAt } });
		expect(one('GET', draftId).json).toEqual(changed);
		expect(one('DELETE', draftId).json).toEqual({ success: true });
		expect(all()).toEqual([]);
		for (const method of ['GET', 'PATCH', 'DELETE'] as const)
			expect(one(method, draftId)).toMatchObject({ status: 404, json: 'Draft not found' });
	});

	it('are refused in lemlist’s words', () => {
		const { draftId } = write().json as { draftId: string };
		const unknown = 'User not found: neither a valid email nor a valid user id for this team';
		expect(write({}, 'nobody@example.com')).toMatchObject({ status: 400, json: unknown });
		expect(one('GET', draftId, undefined, 'usr_x').json).toBe(unknown);
		const path = { contactId, draftId };
		expect(ask(store, `GET ${DRAFT}`, { path }).json).toBe('Missing draftOwner');
		expect(write({ channel: 'fax' }).json).toBe('Invalid channel');
		for (const content of ['', ' ', undefined, 7])
			expect(write({ content }).json).toBe('Content must not be empty');
		// Bytes are counted, not letters.
		const large = 'ä'.repeat(15 * 1024);
		expect(write({ content: `${large}.` }).json).toBe('Content too large');
		expect(write({ content: large }).status).toBe(201);
		expect(one('PATCH', draftId, { content: `${large}.` }).json).toBe('Content too large');
		expect(one('PATCH', draftId, { content: '' }).json).toBe('Content must not be empty');
	});

	it('are ten at most, whoever writes them; one that is deleted makes room', () => {
		const [first] = Array.from({ length: 10 }, () => write().json as { draftId: string });
		const full = { status: 400, json: 'Draft limit reached (max 10 per conversation)' };
		expect(write({}, store.users[1]?._id)).toMatchObject(full);
		one('DELETE', first?.draftId ?? '');
		expect(write().status).toBe(201);
	});
});
