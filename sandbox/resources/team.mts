import { id } from '../id.mts';
import { refuseIf } from '../resource.mts';
import type { Endpoints } from '../resource.mts';
import { HOOKS } from './webhooks.mts';

export const endpoints: Endpoints = {
	'GET /team': ({ store, text }) => ({
		_id: store.teamId,
		name: 'Sandbox',
		userIds: store.users.map((user) => user._id),
		createdBy: store.users[0]?._id,
		createdAt: '2025-01-01T00:00:00.000Z',
		hooks: store.happenings.hooks.map((hook) => HOOKS.show?.(hook)),
		slackWebhook: { url: 'https://hooks.example.com/slack', failCounter: 0 },
		beta: ['computedFieldActiveCampaigns'],
		pictureId: `${id('fil', 'team')}.png`,
		invitedUsers: [],
		agency: store.users[0]?._id,
		customDomain: 'outreach.example.com',
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

	// One entry a user; with a state only those who send in such a campaign.
	'GET /team/senders': {
		wrong: { 'query.state': 'Bad params (invalid state parameter)' },
		answer: ({ store, text }) => {
			const state = text('state');
			const campaigns = store.campaigns.rows.filter(({ status }) => status === (state ?? status));
			const senders = store.users.map(({ _id: userId }) => ({
				userId,
				campaigns: campaigns
					.filter((campaign) => campaign.senders.some((sender) => sender.id === userId))
					.map(({ _id, name, status }) => ({
						...{ _id, name, status, sendingChannels: ['email', 'linkedinVisit'] },
					})),
			}));
			return senders.filter((sender) => state === undefined || sender.campaigns.length > 0);
		},
	},

	'GET /team/crmUsers': ({ store }) => {
		refuseIf(store.lacks('crm'), 'Endpoint not available');
		return store.users.slice(0, 2).map(({ _id: userId }) => ({ userId, crm: 'hubspot' }));
	},
};
