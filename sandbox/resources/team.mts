import type { Endpoints } from '../resource.mts';
import { shownHook } from './webhooks.mts';

export const endpoints: Endpoints = {
	'GET /team': ({ store, text }) => ({
		_id: store.teamId,
		name: 'Sandbox',
		userIds: store.users.map((user) => user._id),
		createdBy: store.users[0]?._id,
		createdAt: '2025-01-01T00:00:00.000Z',
		hooks: store.happenings.hooks.map(shownHook),
		beta: [],
		invitedUsers: [],
		...(text('version') === 'v2' && {
			users: store.users.map(({ _id, ...user }) => ({ userId: _id, ...user })),
		}),
	}),

	'GET /team/credits': ({ store: { settings } }) => ({
		credits: settings.credits,
		details: {
			remaining: {
				total: settings.credits,
				freemium: 0,
				subscription: settings.credits,
				gifted: 0,
				paid: 0,
			},
		},
	}),
};
