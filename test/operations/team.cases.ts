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
};
