import { shownHook } from './hooks.mts';
import type { Routes } from './route.mts';

export const teamRoutes: Routes = {
	'GET /team': ({ store, query }) => ({
		_id: store.teamId,
		name: 'Sandbox',
		userIds: store.users.map((user) => user._id),
		createdBy: store.users[0]?._id,
		createdAt: '2025-01-01T00:00:00.000Z',
		hooks: store.happenings.hooks.map(shownHook),
		beta: [],
		invitedUsers: [],
		...(query.version === 'v2' && {
			users: store.users.map(({ _id, ...user }) => ({ userId: _id, ...user })),
		}),
	}),

	'GET /team/credits': () => ({
		credits: 100,
		details: { remaining: { total: 100, freemium: 0, subscription: 80, gifted: 10, paid: 10 } },
	}),
};
