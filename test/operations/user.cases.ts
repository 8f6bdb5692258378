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
	getChannels: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /user/channels', answer: channels }],
			items: [channels],
		},
	},
};
