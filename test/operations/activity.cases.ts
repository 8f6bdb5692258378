import type { ResourceCases } from './case';

const row = (number: number) => ({
	_id: `act_${number}`,
	type: 'emailsReplied',
	isFirst: true,
	bot: false,
	createdAt: '2026-03-01T09:00:00.000Z',
	teamId: 'tea_1',
	leadId: 'lea_1',
	leadFirstName: 'Nathan',
	leadLastName: 'Example',
	leadEmail: 'nathan@example.com',
	contactId: 'ctc_1',
	campaignId: 'cam_1',
	campaignName: 'Campaign 1',
	sequenceId: 'seq_1',
	sequenceStep: 0,
	text: 'Call me tomorrow',
});
const rows = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => row(from + index));

const note = {
	_id: 'act_9',
	teamId: 'tea_1',
	companyId: 'cpn_1',
	type: 'annotated',
	createdAt: '2026-03-01T09:00:00.000Z',
	note: 'Asked for an offer',
	sendUserId: 'usr_1',
	userId: 'usr_1',
};

const now = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as unknown as string;

export const activity: ResourceCases = {
	deleteRecording: {
		minimal: {
			parameters: { activityId: 'act_1' },
			exchanges: [{ request: 'DELETE /activities/act_1/recording-transcript', answer: { ok: true } }],
			items: [{ deleted: true }],
		},
		full: {
			parameters: { activityId: 'act_9', options: { whenNotFound: 'continue' } },
			exchanges: [
				{
					request: 'DELETE /activities/act_9/recording-transcript',
					status: 404,
					answer: 'Activity not found',
				},
			],
			items: [{ found: false, activityId: 'act_9' }],
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [
				{
					request: 'GET /activities',
					query: { version: 'v2', limit: '50', offset: '0' },
					answer: [row(1), note],
				},
				{
					request: 'GET /activities',
					query: { version: 'v2', limit: '50', offset: '2' },
					answer: [],
				},
			],
			items: [
				{
					_id: 'act_1',
					type: 'emailsReplied',
					createdAt: '2026-03-01T09:00:00.000Z',
					leadId: 'lea_1',
					leadEmail: 'nathan@example.com',
					contactId: 'ctc_1',
					campaignId: 'cam_1',
					campaignName: 'Campaign 1',
				},
				{
					_id: 'act_9',
					type: 'annotated',
					createdAt: '2026-03-01T09:00:00.000Z',
					companyId: 'cpn_1',
					note: 'Asked for an offer',
				},
			],
		},
		full: {
			parameters: {
				returnAll: true,
				simplify: false,
				filters: {
					campaignId: { __rl: true, mode: 'id', value: 'cam_1' },
					leadId: 'lea_1',
					type: 'emailsReplied',
					isFirst: true,
					minDate: '2026-03-01T00:00:00',
					maxDate: '2026-03-31T23:59:59',
				},
			},
			options: { timezone: 'Europe/Paris' },
			exchanges: [0, 100, 200, 250].map((offset) => ({
				request: 'GET /activities',
				query: {
					version: 'v2',
					campaignId: 'cam_1',
					leadId: 'lea_1',
					type: 'emailsReplied',
					isFirst: 'true',
					minDate: '2026-02-28T23:00:00.000Z',
					maxDate: '2026-03-31T21:59:59.000Z',
					limit: '100',
					offset: String(offset),
				},
				answer: rows(offset + 1, Math.min(offset + 100, 250)),
			})),
			items: rows(1, 250),
		},
		'what happens while the pages are read is left out': {
			parameters: { limit: 150, simplify: false, filters: { isFirst: false } },
			exchanges: [0, 100].map((offset) => ({
				request: 'GET /activities',
				query: { version: 'v2', maxDate: now, limit: '100', offset: String(offset) },
				// The list has shifted by one in spite of that.
				answer: rows(offset === 0 ? 1 : 100, offset === 0 ? 100 : 199),
			})),
			items: rows(1, 150),
		},
		'a contact in place of the lead': {
			parameters: { filters: { leadId: 'ctc_1' } },
			exchanges: [],
			error: 'Lead ID "ctc_1" is the ID of a contact',
		},
	},
};
