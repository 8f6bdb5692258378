import { several } from './case';
import type { Case, ResourceCases } from './case';

const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const userId = picked('usr_1');
const contactId = picked('ctc_1');
const sender = { sendUserId: picked('usr_1') };
const mailbox = { ...sender, sendUserMailboxId: picked('usm_1') };
const message = '<p>Hello Nathan</p>';
const sent = { ok: true, contactId: 'ctc_1' };
const user = {
	_id: 'usr_1',
	email: 'login@example.com',
	mailboxes: [
		{ _id: 'usm_0', email: 'other@example.com' },
		{ _id: 'usm_1', email: 'sales@example.com' },
	],
};
const lookUp = { request: 'GET /users/usr_1', answer: user };

const row = (number: number) => ({
	_id: `ibx_${number}`,
	opportunities: [],
	lastActivityAt: '2026-03-03T09:00:00.000Z',
	createdBy: 'act_1',
	channels: ['email'],
	teamId: 'tea_1',
	contactId: `ctc_${number}`,
	users: [{ userId: 'usr_1', sender: true, read: false }],
	createdAt: '2026-03-01T09:00:00.000Z',
	haveReplies: true,
	lastRepliedAt: '2026-03-02T09:00:00.000Z',
	lastRepliedChannel: 'email',
	contact: { _id: `ctc_${number}`, fullName: 'Nathan Example', email: 'nathan@example.com' },
});
const activity = (number: number) => ({
	_id: `act_${number}`,
	type: 'emailsReplied',
	messageId: '<1@example.com>',
	createdAt: '2026-03-02T09:00:00.000Z',
	fromEmail: 'nathan@example.com',
	teamId: 'tea_1',
	leadId: 'lea_1',
	campaignId: 'cam_1',
	sendUserId: 'usr_1',
	sendUserEmail: 'sales@example.com',
	contactId: 'ctc_1',
	message: '<div>Tell me more</div>',
	subject: 'Our talk',
	attachments: [],
});
const page = (currentPage: number, totalPages: number) => ({
	totalItems: 130,
	currentPage,
	nextPage: currentPage < totalPages ? currentPage + 1 : null,
	previousPage: null,
	perPage: 100,
	totalPages,
});

const labels = (method: string, body: object, rest: object = { answer: { ok: true } }) => [
	{ request: `${method} /inbox/conversations/labels/ctc_1`, body, ...rest },
];

/** One label goes twice into the query, so that it is a list to whoever reads it. */
const takeOff = (labelIds: string[], rest?: object) =>
	labels('DELETE', { labelIds }, rest).map((each) => ({
		...each,
		query: { labelIds: labelIds.length === 1 ? [...labelIds, ...labelIds] : labelIds },
	}));
const written = { request: 'GET /inbox/ctc_1', query: { limit: '100' } };
/** The inbox of somebody who has written, page by page. */
const inbox = (...pages: object[][]) => [
	{ ...written, answer: { data: [activity(1)] } },
	...pages.map((data, index) => ({
		request: 'GET /inbox',
		query: { userId: 'usr_1', limit: '100', page: String(index + 1) },
		answer: { data, pagination: page(index + 1, pages.length) },
	})),
];

/** Messages without a recipient are never sent. */
const toNobody = (parameters: Case['parameters']): Case => ({
	parameters,
	exchanges: [],
	error: 'Contact and Lead ID are both empty',
});

export const conversation: ResourceCases = {
	addLabels: {
		minimal: {
			parameters: { contactId, labelIds: ['lbl_1'] },
			exchanges: labels('POST', { labelIds: ['lbl_1'], appendLabels: true }),
			items: [{ ok: true }],
		},
		'in place of others': {
			parameters: { contactId, labelIds: ['lbl_1', 'lbl_2'], appendLabels: false },
			exchanges: labels('POST', { labelIds: ['lbl_1', 'lbl_2'], appendLabels: false }),
			items: [{ ok: true }],
		},
	},
	getAll: {
		minimal: {
			parameters: { userId },
			exchanges: [
				{
					request: 'GET /inbox',
					query: { userId: 'usr_1', limit: '50', page: '1' },
					answer: { data: [row(1)], pagination: { ...page(1, 1), totalItems: 1 } },
				},
			],
			items: [
				{
					_id: 'ibx_1',
					contactId: 'ctc_1',
					fullName: 'Nathan Example',
					email: 'nathan@example.com',
					channels: ['email'],
					haveReplies: true,
					lastActivityAt: '2026-03-03T09:00:00.000Z',
					lastRepliedAt: '2026-03-02T09:00:00.000Z',
					lastRepliedChannel: 'email',
					createdAt: '2026-03-01T09:00:00.000Z',
				},
			],
		},
		full: {
			parameters: { userId, returnAll: true, simplify: false },
			exchanges: [1, 2].map((number) => ({
				request: 'GET /inbox',
				query: { userId: 'usr_1', limit: '100', page: String(number) },
				answer: {
					data: several(number * 100 - 99, Math.min(number * 100, 130), row),
					pagination: page(number, 2),
				},
			})),
			items: several(1, 130, row),
		},
		'pages smaller than asked for': {
			parameters: { userId, returnAll: true, simplify: false },
			exchanges: [1, 2, 3].map((number) => ({
				request: 'GET /inbox',
				query: { userId: 'usr_1', limit: '100', page: String(number) },
				answer: {
					data: several(number * 10 - 9, number * 10, row),
					pagination: { ...page(number, 3), perPage: 10, totalItems: 30 },
				},
			})),
			items: several(1, 30, row),
		},
	},
	getMessages: {
		minimal: {
			parameters: { contactId },
			exchanges: [
				{
					request: 'GET /inbox/ctc_1',
					query: { limit: '50', skip: '0' },
					answer: { data: [activity(1)], pagination: { ...page(1, 1), totalItems: 1 } },
				},
			],
			items: [
				{
					_id: 'act_1',
					type: 'emailsReplied',
					createdAt: '2026-03-02T09:00:00.000Z',
					contactId: 'ctc_1',
					leadId: 'lea_1',
					campaignId: 'cam_1',
					sendUserEmail: 'sales@example.com',
					fromEmail: 'nathan@example.com',
					subject: 'Our talk',
					message: '<div>Tell me more</div>',
				},
			],
		},
		full: {
			parameters: {
				contactId,
				returnAll: true,
				simplify: false,
				filters: { userId, markAsRead: true },
			},
			exchanges: [0, 100].map((skip) => ({
				request: 'GET /inbox/ctc_1',
				query: { userId: 'usr_1', markAsRead: 'true', limit: '100', skip: String(skip) },
				answer: {
					data: several(skip + 1, Math.min(skip + 100, 130), activity),
					pagination: page(skip / 100 + 1, 2),
				},
			})),
			items: several(1, 130, activity),
		},
		'marking as read without a user': {
			parameters: { contactId, filters: { markAsRead: true } },
			exchanges: [
				{
					request: 'GET /inbox/ctc_1',
					query: { markAsRead: 'true', limit: '50', skip: '0' },
					status: 400,
					answer: 'User ID is required to mark as read',
				},
			],
			error: 'User ID is required to mark as read',
		},
	},
	removeLabels: {
		minimal: {
			parameters: { contactId, labelIds: ['lbl_1', 'lbl_2'] },
			exchanges: [...takeOff(['lbl_1', 'lbl_2']), ...inbox([{ ...row(1), labels: ['lbl_3'] }])],
			items: [{ ok: true, removed: ['lbl_1', 'lbl_2'], labelIds: ['lbl_3'] }],
		},
		'none is left, as another shape of others shows': {
			parameters: { contactId, labelIds: ['lbl_1'] },
			exchanges: [
				...takeOff(['lbl_1']),
				...inbox([{ ...row(2), labels: [{ _id: 'lbl_1', name: 'Later' }] }, row(1)]),
			],
			items: [{ ok: true, removed: ['lbl_1'], labelIds: [] }],
		},
		'further down in the inbox': {
			parameters: { contactId, labelIds: ['lbl_1'] },
			exchanges: [...takeOff(['lbl_1']), ...inbox(several(2, 101, row), [{ ...row(1), labels: [] }])],
			items: [{ ok: true, removed: ['lbl_1'], labelIds: [] }],
		},
		'lemlist shows no labels': {
			parameters: { contactId, labelIds: ['lbl_1'] },
			exchanges: [...takeOff(['lbl_1']), ...inbox([row(2), row(1)])],
			items: [{ ok: true, unverified: ['lbl_1'] }],
		},
		'labels by name are no IDs': {
			parameters: { contactId, labelIds: ['lbl_1'] },
			exchanges: [
				...takeOff(['lbl_1']),
				...inbox([
					{ ...row(2), labels: ['lbl_2'] },
					{ ...row(1), labels: ['Later'] },
				]),
			],
			items: [{ ok: true, unverified: ['lbl_1'] }],
		},
		'the conversation is not in the inbox': {
			parameters: { contactId, labelIds: ['lbl_1'] },
			exchanges: [...takeOff(['lbl_1']), ...inbox([{ ...row(2), labels: ['lbl_2'] }])],
			items: [{ ok: true, unverified: ['lbl_1'] }],
		},
		'nobody of the team has written': {
			parameters: { contactId, labelIds: ['lbl_1'] },
			exchanges: [...takeOff(['lbl_1']), { ...written, answer: { data: [] } }],
			items: [{ ok: true, unverified: ['lbl_1'] }],
		},
		'what cannot be read afterwards has been done all the same': {
			parameters: { contactId, labelIds: ['lbl_1'] },
			exchanges: [...takeOff(['lbl_1']), { ...written, status: 400, answer: 'Invalid contactId' }],
			items: [{ ok: true, unverified: ['lbl_1'] }],
		},
		'they are still there, whatever lemlist says': {
			parameters: { contactId, labelIds: ['lbl_1', 'lbl_2'] },
			exchanges: [...takeOff(['lbl_1', 'lbl_2']), ...inbox([{ ...row(1), labels: ['lbl_2'] }])],
			items: [
				{
					error: 'lemlist left lbl_2 on the conversation',
					hint: 'It answered that all went well, but they are still there. Use Add Labels with Keep Other Labels off instead, and choose the labels that shall stay.',
				},
			],
			options: { node: { onError: 'continueRegularOutput' } },
		},
		...Object.fromEntries(
			(
				[
					[400, 'Invalid request body: labelIds must be an array'],
					[405, 'Bad method'],
				] as const
			).map(([status, answer]): [string, Case] => [
				`the body of a DELETE does not arrive (${status})`,
				{
					parameters: { contactId, labelIds: ['lbl_1'] },
					exchanges: takeOff(['lbl_1'], { status, answer }),
					items: [
						{
							error: answer,
							statusCode: status,
							hint: 'lemlist did not see the labels that were sent, and took none away. Use Add Labels with Keep Other Labels off instead, and choose the labels that shall stay.',
						},
					],
					options: { node: { onError: 'continueRegularOutput' } },
				},
			]),
		),
		'a label lemlist does not have': {
			parameters: { contactId, labelIds: ['lbl_9'] },
			exchanges: takeOff(['lbl_9'], { status: 404, answer: 'Label not found' }),
			error: 'Label not found',
		},
	},
	sendEmail: {
		minimal: {
			parameters: { ...mailbox, contactId, subject: 'Our talk', message },
			exchanges: [
				lookUp,
				{
					request: 'POST /inbox/email',
					body: {
						sendUserId: 'usr_1',
						sendUserMailboxId: 'usm_1',
						contactId: 'ctc_1',
						subject: 'Our talk',
						message,
						sendUserEmail: 'sales@example.com',
					},
					answer: sent,
				},
			],
			items: [sent],
		},
		full: {
			parameters: {
				...mailbox,
				contactId,
				leadId: 'lea_1',
				subject: 'Our talk',
				message,
				additionalFields: {
					cc: ['anna@example.com', 'otto@example.com'],
					replyToActivityId: 'act_1',
					replyWithoutCc: false,
					sendUserEmail: 'sales@example.com',
				},
			},
			exchanges: [
				{
					request: 'POST /inbox/email',
					body: {
						sendUserId: 'usr_1',
						sendUserMailboxId: 'usm_1',
						contactId: 'ctc_1',
						leadId: 'lea_1',
						subject: 'Our talk',
						message,
						cc: ['anna@example.com', 'otto@example.com'],
						replyToActivityId: 'act_1',
						sendUserEmail: 'sales@example.com',
					},
					answer: sent,
				},
			],
			items: [sent],
		},
		'several replies: the address is looked up once': {
			parameters: {
				...mailbox,
				leadId: '={{ $json.leadId }}',
				message,
				additionalFields: { replyToActivityId: 'latest', replyWithoutCc: true },
			},
			input: [{ leadId: 'lea_1' }, { leadId: 'lea_2' }],
			exchanges: [
				lookUp,
				...['lea_1', 'lea_2'].map((leadId) => ({
					request: 'POST /inbox/email',
					body: {
						sendUserId: 'usr_1',
						sendUserMailboxId: 'usm_1',
						leadId,
						message,
						cc: [],
						replyToActivityId: 'latest',
						sendUserEmail: 'sales@example.com',
					},
					answer: sent,
				})),
			],
			items: [sent, sent],
		},
		'a mailbox of somebody else': {
			parameters: {
				...mailbox,
				sendUserMailboxId: picked('usm_9'),
				contactId,
				subject: 'Our talk',
				message,
			},
			exchanges: [lookUp],
			error: 'usr_1 has no mailbox "usm_9"',
		},
		'no subject': {
			parameters: { ...mailbox, contactId, message },
			exchanges: [],
			error: 'Subject is empty',
		},
		'no recipient': toNobody({ ...mailbox, subject: 'Our talk', message }),
		'a message that lemlist cannot send is not sent twice': {
			parameters: {
				...mailbox,
				contactId,
				subject: 'Our talk',
				message,
				additionalFields: { sendUserEmail: 'sales@example.com' },
			},
			exchanges: [
				{
					request: 'POST /inbox/email',
					body: expect.objectContaining({ message }),
					status: 502,
					answer: '<html></html>',
				},
			],
			error: 'lemlist answered with status 502',
		},
	},
	sendLinkedinMessage: {
		minimal: {
			parameters: { ...sender, contactId, message: 'Hello' },
			exchanges: [
				{
					request: 'POST /inbox/linkedin',
					body: { sendUserId: 'usr_1', contactId: 'ctc_1', message: 'Hello' },
					answer: { ok: true },
				},
			],
			items: [{ ok: true }],
		},
		full: {
			parameters: { ...sender, contactId, leadId: 'lea_1', message: 'Hello' },
			exchanges: [
				{
					request: 'POST /inbox/linkedin',
					body: { sendUserId: 'usr_1', contactId: 'ctc_1', leadId: 'lea_1', message: 'Hello' },
					answer: { ok: true },
				},
			],
			items: [{ ok: true }],
		},
		'no recipient': toNobody({ ...sender, message: 'Hello' }),
	},
	sendWhatsappMessage: {
		minimal: {
			parameters: {
				...sender,
				sendUserWhatsappAccountId: picked('wha_1'),
				leadId: 'lea_1',
				message: 'Hello',
			},
			exchanges: [
				{
					request: 'POST /inbox/whatsapp',
					body: {
						sendUserId: 'usr_1',
						sendUserWhatsappAccountId: 'wha_1',
						leadId: 'lea_1',
						message: 'Hello',
					},
				},
			],
			items: [{ success: true }],
		},
		full: {
			parameters: {
				...sender,
				sendUserWhatsappAccountId: picked('wha_1'),
				contactId,
				leadId: 'lea_1',
				message: 'Hello',
			},
			exchanges: [
				{
					request: 'POST /inbox/whatsapp',
					body: {
						sendUserId: 'usr_1',
						sendUserWhatsappAccountId: 'wha_1',
						contactId: 'ctc_1',
						leadId: 'lea_1',
						message: 'Hello',
					},
				},
			],
			items: [{ success: true }],
		},
		'no recipient': toNobody({
			...sender,
			sendUserWhatsappAccountId: picked('wha_1'),
			message: 'Hello',
		}),
	},
};
