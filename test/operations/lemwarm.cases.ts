import type { ResourceCases } from './case';

const userMailboxId = { __rl: true, mode: 'id', value: 'usm_1' };
const settings = {
	warmEmailRampup: 5,
	warmEmailMax: 30,
	activeAt: '2026-03-01T09:00:00.000Z',
	deliverability: { score: 70, lastAt: '2026-03-02T09:00:00.000Z' },
};

export const lemwarm: ResourceCases = {
	getSettings: {
		minimal: {
			parameters: { userMailboxId },
			exchanges: [{ request: 'GET /lemwarm/usm_1/settings', answer: settings }],
			items: [settings],
		},
		'a mailbox whose ID has another prefix': {
			parameters: { userMailboxId: { __rl: true, mode: 'id', value: 'umx_1' } },
			exchanges: [{ request: 'GET /lemwarm/umx_1/settings', answer: settings }],
			items: [settings],
		},
	},
	pause: {
		minimal: {
			parameters: { userMailboxId },
			exchanges: [{ request: 'POST /lemwarm/usm_1/pause', answer: { ok: true } }],
			items: [{ ok: true }],
		},
	},
	start: {
		minimal: {
			parameters: { userMailboxId },
			exchanges: [{ request: 'POST /lemwarm/usm_1/start', answer: { ok: true } }],
			items: [{ ok: true }],
		},
		'a mailbox that another account warms': {
			parameters: { userMailboxId },
			exchanges: [
				{ request: 'POST /lemwarm/usm_1/start', status: 400, answer: 'emailWarmedByAnotherAccount' },
			],
			error: 'emailWarmedByAnotherAccount',
		},
	},
	updateSettings: {
		minimal: {
			parameters: { userMailboxId, updateFields: { warmEmailMax: 30 } },
			exchanges: [
				{
					request: 'PATCH /lemwarm/usm_1/settings',
					body: { warmEmailMax: 30 },
					answer: { ok: true },
				},
			],
			items: [{ ok: true }],
		},
		full: {
			parameters: {
				userMailboxId,
				updateFields: {
					answerPercentage: 25,
					internalCommunicationPercent: 10,
					warmDailyVarianceEnabled: true,
					warmEmailMax: 30,
					warmEmailRampup: 5,
					warmUsePlaintext: false,
				},
			},
			exchanges: [
				{
					request: 'PATCH /lemwarm/usm_1/settings',
					body: {
						answerPercentage: 25,
						internalCommunicationPercent: 10,
						warmDailyVarianceEnabled: true,
						warmEmailMax: 30,
						warmEmailRampup: 5,
						warmUsePlaintext: false,
					},
					answer: { ok: true },
				},
			],
			items: [{ ok: true }],
		},
		'more mails than lemlist allows': {
			parameters: { userMailboxId, updateFields: { warmEmailMax: 41 } },
			exchanges: [],
			error: 'Mails per Day cannot be 41',
		},
	},
};
