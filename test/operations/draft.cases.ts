import type { ResourceCases } from './case';

const contactId = { __rl: true, mode: 'id', value: 'ctc_1' };
const draftOwner = { __rl: true, mode: 'id', value: 'usr_1' };
const draftId = { __rl: true, mode: 'id', value: 'drf_1' };
const query = { draftOwner: 'usr_1' };

const draftRow = {
	_id: 'drf_1',
	channel: 'email',
	subject: 'Our talk',
	cc: [],
	content: '<p>Hello Nathan</p>',
	attachments: [],
	source: 'api',
	createdAt: '2026-03-01T09:00:00.000Z',
	updatedAt: '2026-03-01T09:00:00.000Z',
};
const listed = (number: number) => ({
	_id: `drf_${number}`,
	channel: 'email',
	subject: 'Our talk',
	contentPreview: 'Hello Nathan',
	source: 'api',
	createdAt: '2026-03-01T09:00:00.000Z',
	updatedAt: '2026-03-01T09:00:00.000Z',
});
const extras = {
	attachments: {
		attachment: [
			{ name: 'offer.pdf', url: 'https://example.com/offer.pdf', size: 2048, type: 'application/pdf' },
			{ name: '', url: 'https://example.com/plan.pdf', size: 0, type: '' },
		],
	},
	cc: ['anna@example.com'],
	replyToActivityId: 'act_1',
	subject: 'Our talk',
};
const sentExtras = {
	attachments: [
		{ name: 'offer.pdf', url: 'https://example.com/offer.pdf', size: 2048, type: 'application/pdf' },
		{ url: 'https://example.com/plan.pdf' },
	],
	cc: ['anna@example.com'],
	replyToActivityId: 'act_1',
	subject: 'Our talk',
};

export const draft: ResourceCases = {
	create: {
		minimal: {
			parameters: { contactId, draftOwner, content: '<p>Hello Nathan</p>' },
			exchanges: [
				{
					request: 'POST /inbox/ctc_1/drafts',
					query,
					body: { channel: 'email', content: '<p>Hello Nathan</p>' },
					status: 201,
					answer: { draftId: 'drf_1' },
				},
			],
			items: [{ draftId: 'drf_1' }],
		},
		full: {
			parameters: {
				contactId,
				draftOwner: { __rl: true, mode: 'email', value: 'nathan+x@example.com' },
				channel: 'linkedin',
				content: 'Hello Nathan',
				additionalFields: { ...extras, sourceMetadata: '{ "workflow": "Replies" }' },
			},
			exchanges: [
				{
					request: 'POST /inbox/ctc_1/drafts',
					query: { draftOwner: 'nathan+x@example.com' },
					body: {
						channel: 'linkedin',
						content: 'Hello Nathan',
						...sentExtras,
						sourceMetadata: { workflow: 'Replies' },
					},
					status: 201,
					answer: { draftId: 'drf_1' },
				},
			],
			items: [{ draftId: 'drf_1' }],
		},
		'an eleventh draft': {
			parameters: { contactId, draftOwner, content: 'Hello' },
			exchanges: [
				{
					request: 'POST /inbox/ctc_1/drafts',
					query,
					body: { channel: 'email', content: 'Hello' },
					status: 400,
					answer: 'Draft limit reached (max 10 per conversation)',
				},
			],
			error: 'Draft limit reached (max 10 per conversation)',
		},
	},
	delete: {
		minimal: {
			parameters: { contactId, draftOwner, draftId },
			exchanges: [{ request: 'DELETE /inbox/ctc_1/drafts/drf_1', query, answer: { success: true } }],
			items: [{ deleted: true }],
		},
	},
	get: {
		minimal: {
			parameters: { contactId, draftOwner, draftId },
			exchanges: [{ request: 'GET /inbox/ctc_1/drafts/drf_1', query, answer: { draft: draftRow } }],
			items: [draftRow],
		},
	},
	getAll: {
		minimal: {
			parameters: { contactId, draftOwner, limit: 1 },
			exchanges: [
				{ request: 'GET /inbox/ctc_1/drafts', query, answer: { drafts: [listed(1), listed(2)] } },
			],
			items: [listed(1)],
		},
		full: {
			parameters: { contactId, draftOwner, returnAll: true },
			exchanges: [
				{ request: 'GET /inbox/ctc_1/drafts', query, answer: { drafts: [listed(1), listed(2)] } },
			],
			items: [listed(1), listed(2)],
		},
	},
	update: {
		minimal: {
			parameters: { contactId, draftOwner, draftId, updateFields: { subject: '', cc: [] } },
			exchanges: [
				{
					request: 'PATCH /inbox/ctc_1/drafts/drf_1',
					query,
					body: { subject: '', cc: [] },
					answer: { draft: draftRow },
				},
			],
			items: [draftRow],
		},
		full: {
			parameters: {
				contactId,
				draftOwner,
				draftId,
				updateFields: { ...extras, content: '<p>Hello</p>' },
			},
			exchanges: [
				{
					request: 'PATCH /inbox/ctc_1/drafts/drf_1',
					query,
					body: { ...sentExtras, content: '<p>Hello</p>' },
					answer: { draft: draftRow },
				},
			],
			items: [draftRow],
		},
	},
};
