import { several } from './case';
import type { ResourceCases } from './case';

const nathan = {
	_id: 'usr_1',
	email: 'nathan@example.com',
	role: 'admin',
	linkedIn: {
		linkedinUrl: 'https://www.linkedin.com/in/nathan-example',
		status: true,
		inviteLimit: 25,
		sendLimit: 33,
		visitLimit: 36,
	},
	mailboxes: [
		{
			_id: 'usm_1',
			email: 'nathan@example.com',
			provider: 'google',
			status: 'CONNECTED',
			lemlist: { emailLimit: 50 },
			lemwarm: { active: false },
		},
	],
};
const channels = {
	plan: 'Multichannel Expert',
	email: {
		connected: true,
		available: true,
		accounts: [{ id: 'usm_1', email: 'nathan@example.com', provider: 'google' }],
	},
	linkedin: { connected: true, available: true },
	whatsapp: { connected: false, available: true, addonActive: false, accounts: [] },
};

const mailbox = (n: number) => ({ id: `usm_${n}`, email: `nathan${n}@example.com`, dailyEmailLimit: 50 });
const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const limitOfEach = { mailboxId: picked('={{ $json.id }}'), dailyEmailLimit: 40 };
const setLimits = (ids: string[], answer: unknown) => ({
	request: 'PATCH /user/sending-settings',
	body: { emailAccounts: ids.map((id) => ({ id, dailyEmailLimit: 40 })) },
	answer,
});
const linkedinLimits = {
	inMailLimit: 8,
	inviteLimit: 35,
	inviteRampUp: 3,
	sendLimit: 40,
	visitLimit: 50,
};

export const user: ResourceCases = {
	get: {
		minimal: {
			parameters: { userId: { __rl: true, mode: 'id', value: 'usr_1' } },
			exchanges: [{ request: 'GET /users/usr_1', answer: nathan }],
			items: [nathan],
		},
		'the ID of another thing': {
			parameters: { userId: { __rl: true, mode: 'id', value: 'cam_1' } },
			exchanges: [],
			error: 'User "cam_1" is the ID of a campaign',
		},
	},
	getSendingLimits: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /user/sending-settings', answer: { emailAccounts: [mailbox(1)] } }],
			items: [mailbox(1)],
		},
		'of the team': {
			parameters: { scope: 'team' },
			exchanges: [
				{
					request: 'GET /user/sending-settings',
					query: { scope: 'team' },
					answer: { emailAccounts: [mailbox(1), mailbox(2)] },
				},
			],
			items: [mailbox(1), mailbox(2)],
		},
	},
	updateLinkedinLimits: {
		minimal: {
			parameters: { userId: picked('usr_1'), updateFields: { inviteLimit: 35 } },
			exchanges: [
				{
					request: 'PATCH /users/usr_1/linkedin-limits',
					body: { inviteLimit: 35 },
					answer: { inviteLimit: 35 },
				},
			],
			items: [{ inviteLimit: 35 }],
		},
		full: {
			parameters: {
				userId: picked('usr_1'),
				updateFields: { ...linkedinLimits, moreFields: '{ "endorseLimit": 5 }' },
			},
			exchanges: [
				{
					request: 'PATCH /users/usr_1/linkedin-limits',
					body: { ...linkedinLimits, endorseLimit: 5 },
					answer: linkedinLimits,
				},
			],
			items: [linkedinLimits],
		},
		'nothing at all': {
			parameters: { userId: picked('usr_1'), updateFields: { inviteLimit: 0 } },
			exchanges: [
				{ request: 'PATCH /users/usr_1/linkedin-limits', body: { inviteLimit: 0 }, status: 204 },
			],
			items: [{ answered: false, statusCode: 204 }],
		},
	},
	updateSendingLimits: {
		minimal: {
			parameters: limitOfEach,
			input: [{ id: 'usm_1' }, { id: 'usm_2' }],
			exchanges: [
				setLimits(['usm_1', 'usm_2'], {
					emailAccounts: [
						{ id: 'usm_1', dailyEmailLimit: 40 },
						{ id: 'usm_2', dailyEmailLimit: 40 },
					],
				}),
			],
			items: [
				{ id: 'usm_1', dailyEmailLimit: 40 },
				{ id: 'usm_2', dailyEmailLimit: 40 },
			],
		},
		'one that was refused, in another shape': {
			parameters: limitOfEach,
			input: [{ id: 'usm_1' }, { id: 'usm_9' }, { id: 'usm_3' }],
			exchanges: [
				setLimits(['usm_1', 'usm_9', 'usm_3'], {
					updated: [{ id: 'usm_1', dailyEmailLimit: 40 }],
					errors: [{ id: 'usm_9', reason: 'not in the team' }],
				}),
			],
			options: { node: { onError: 'continueRegularOutput' } },
			items: [
				{ id: 'usm_1', dailyEmailLimit: 40 },
				{
					error: 'not in the team',
					hint: 'The limit of usm_9 is to be checked with Get Sending Limits. The other mailboxes of the request have been dealt with.',
				},
				{
					error: 'lemlist does not say that it set the limit of this mailbox',
					hint: 'The limit of usm_3 is to be checked with Get Sending Limits. The other mailboxes of the request have been dealt with.',
				},
			],
		},
		'words beside a yes, another shape': {
			parameters: limitOfEach,
			input: [{ id: 'usm_1' }],
			exchanges: [
				setLimits(['usm_1'], {
					emailAccounts: [{ id: 'usm_1', updated: true, message: 'Limit set' }],
				}),
			],
			items: [{ id: 'usm_1', updated: true, message: 'Limit set' }],
		},
		'more than lemlist takes at once, another shape': {
			parameters: limitOfEach,
			input: several(1, 101, (n) => ({ id: `usm_${n}` })),
			exchanges: [
				setLimits(
					several(1, 100, (n) => `usm_${n}`),
					{ updated: 100 },
				),
				setLimits(['usm_101'], undefined),
			],
			items: [
				...several(1, 100, (n) => ({ id: `usm_${n}`, dailyEmailLimit: 40, updated: 100 })),
				{ id: 'usm_101', dailyEmailLimit: 40, answered: false, statusCode: 200 },
			],
		},
	},
	getChannels: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /user/channels', answer: channels }],
			items: [channels],
		},
	},
};
