import type { ResourceCases } from './case';

const example = {
	_id: 'tea_1',
	name: 'Example',
	userIds: ['usr_1'],
	hooks: [],
	users: [{ userId: 'usr_1', name: 'Nathan', email: 'nathan@example.com', role: 'owner' }],
};
const credits = {
	credits: 120,
	details: { remaining: { total: 120, freemium: 0, subscription: 100, gifted: 0, paid: 20 } },
};
const senders = [
	{
		userId: 'usr_1',
		campaigns: [
			{ _id: 'cam_1', name: 'Spring', status: 'running', sendingChannels: ['email', 'linkedinVisit'] },
		],
	},
	{ userId: 'usr_2', campaigns: [] },
];
const crmUsers = [
	{ userId: 'usr_1', crm: 'hubspot' },
	{ userId: 'usr_1', crm: 'salesforce' },
];

export const team: ResourceCases = {
	get: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /team', query: { version: 'v2' }, answer: example }],
			items: [example],
		},
	},
	getCredits: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /team/credits', answer: credits }],
			items: [credits],
		},
	},
	getCrmUsers: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /team/crmUsers', answer: crmUsers }],
			items: crmUsers,
		},
		'a team outside of the beta': {
			parameters: {},
			exchanges: [{ request: 'GET /team/crmUsers', status: 400, answer: 'Endpoint not available' }],
			error: 'Endpoint not available',
		},
	},
	getSenders: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /team/senders', answer: senders }],
			items: senders,
		},
		full: {
			parameters: { additionalFields: { state: 'running' } },
			exchanges: [
				{ request: 'GET /team/senders', query: { state: 'running' }, answer: senders.slice(0, 1) },
			],
			items: senders.slice(0, 1),
		},
	},
};
