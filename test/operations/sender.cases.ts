import type { ResourceCases } from './case';

const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
const userId = { __rl: true, mode: 'id', value: 'usr_1' };
const options = { whenNotFound: 'continue' };

const POOL = '/campaigns/cam_1/senders';
const OWN = '/campaigns/cam_16/dynamic-sender-exclusions';
const TEAM = '/team/dynamic-sender-exclusions';
const dynamic = { __rl: true, mode: 'id', value: 'cam_16' };

const channel = { type: 'email', id: 'usm_1', label: 'nathan@example.com', diagnostics: [] };
const row = { userId: 'usr_1', name: 'Nathan Example', channels: [channel], diagnostics: [] };
const pool = {
	campaignId: 'cam_1',
	senderStrategy: 'random',
	readOnly: false,
	senders: [row],
	diagnostics: [],
};
const entry = (rest: object = {}) => ({ userId: 'usr_1', type: 'any', id: '', alias: '', ...rest });

/** One of two channels of theirs, and somebody with all. */
const some = {
	sender: [
		entry({ type: 'email', id: 'usm_1', alias: 'hello@example.com' }),
		entry({ userId: 'usr_2' }),
		entry({ type: 'linkedin' }),
	],
};
const someSent = [
	{
		userId: 'usr_1',
		channels: [{ type: 'email', id: 'usm_1', alias: 'hello@example.com' }, { type: 'linkedin' }],
	},
	{ userId: 'usr_2' },
];
const json = '[{ "userId": "usr_1", "channels": [{ "type": "email", "id": "usm_1", "weight": 2 }] }]';
const jsonSent = [{ userId: 'usr_1', channels: [{ type: 'email', id: 'usm_1', weight: 2 }] }];

/** With what nobody has seen. */
const noted = '[{ "userId": "usr_1", "reason": "left", "channels": [{ "type": "email", "weight": 2 }] }]';
const notedSent = [{ userId: 'usr_1', reason: 'left', channels: [{ type: 'email', weight: 2 }] }];

/** What is said to a pool with senders, in whichever way. */
const withSenders = (request: string) => ({
	minimal: {
		parameters: { campaignId, senders: { sender: [entry()] } },
		exchanges: [{ request, body: { senders: [{ userId: 'usr_1' }] }, answer: { data: pool } }],
		items: [pool],
	},
	'by channel': {
		parameters: { campaignId, senders: some },
		exchanges: [{ request, body: { senders: someSent }, answer: { data: pool } }],
		items: [pool],
	},
	full: {
		parameters: { campaignId, senders: some, additionalFields: { sendersJson: json } },
		exchanges: [{ request, body: { senders: jsonSent }, answer: { data: pool } }],
		items: [pool],
	},
	'an empty answer': {
		parameters: { campaignId, senders: some },
		exchanges: [{ request, body: { senders: someSent } }],
		items: [{ answered: false, statusCode: 200 }],
	},
	'another shape': {
		parameters: { campaignId, senders: some },
		exchanges: [{ request, body: { senders: someSent }, answer: { added: ['usr_1'] } }],
		items: [{ added: ['usr_1'] }],
	},
	'nobody named': {
		parameters: { campaignId, senders: {} },
		exchanges: [],
		error: 'Senders names nobody',
	},
	'a sender without a person': {
		parameters: { campaignId, senders: { sender: [entry({ userId: '' })] } },
		exchanges: [],
		error: 'A sender has no Sender Name or ID',
	},
	'somebody wholly and by channel': {
		parameters: { campaignId, senders: { sender: [entry({ type: 'email' }), entry()] } },
		exchanges: [],
		error: 'usr_1 is there twice, once with any channel',
	},
	'an account of no channel': {
		parameters: { campaignId, senders: { sender: [entry({ id: 'usm_1' })] } },
		exchanges: [],
		error: 'The channel of usr_1 is missing',
	},
	'a campaign that chooses by itself': {
		parameters: { campaignId, senders: some },
		exchanges: [
			{
				request,
				body: { senders: someSent },
				status: 409,
				answer: { error: 'The pool is read only', code: 'READ_ONLY' },
			},
		],
		error: 'The pool is read only',
	},
});

export const sender: ResourceCases = {
	add: withSenders(`POST ${POOL}`),
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /senders', answer: { data: { senders: [row] } } }],
			items: [row],
		},
		full: {
			parameters: { additionalFields: { campaignId } },
			exchanges: [
				{
					request: 'GET /senders',
					query: { campaignId: 'cam_1' },
					answer: {
						data: {
							...{
								campaignId: 'cam_1',
								senderStrategy: 'random',
								requiredChannelTypes: ['email'],
							},
							senders: [{ ...row, inPool: true }],
						},
					},
				},
			],
			items: [{ ...row, inPool: true }],
		},
		'another shape': {
			parameters: {},
			exchanges: [{ request: 'GET /senders', answer: { users: [row] } }],
			items: [{ users: [row] }],
		},
	},
	getCampaignPool: {
		minimal: {
			parameters: { campaignId },
			exchanges: [{ request: `GET ${POOL}`, answer: { data: pool } }],
			items: [pool],
		},
		'a plan without it': {
			parameters: { campaignId },
			exchanges: [
				{ request: `GET ${POOL}`, status: 402, answer: 'route is available starting emailPro plan' },
			],
			error: 'route is available starting emailPro plan',
		},
	},
	getExclusions: {
		minimal: {
			parameters: { scope: 'team' },
			exchanges: [{ request: `GET ${TEAM}`, answer: { data: { senders: [] } } }],
			items: [{ senders: [] }],
		},
		full: {
			parameters: { scope: 'campaign', campaignId: dynamic },
			exchanges: [
				{
					request: `GET ${OWN}`,
					answer: {
						data: {
							source: 'team',
							senderStrategy: 'contactOwner',
							senders: [{ userId: 'usr_4' }],
						},
					},
				},
			],
			items: [{ source: 'team', senderStrategy: 'contactOwner', senders: [{ userId: 'usr_4' }] }],
		},
		'a campaign that lemlist does not have': {
			parameters: { scope: 'campaign', campaignId: dynamic, options },
			exchanges: [
				{
					request: `GET ${OWN}`,
					status: 404,
					answer: {
						error: 'Campaign not found',
						code: 'CAMPAIGN_DYNAMIC_SENDER_CAMPAIGN_NOT_FOUND',
					},
				},
			],
			items: [{ found: false, campaignId: 'cam_16' }],
		},
	},
	remove: {
		minimal: {
			parameters: { campaignId, userId },
			exchanges: [
				{
					request: `DELETE ${POOL}/usr_1`,
					answer: { data: { ...pool, senders: [], impact: { contactedLeads: 7 } } },
				},
			],
			items: [{ ...pool, senders: [], impact: { contactedLeads: 7 } }],
		},
		'another shape: the impact beside the pool': {
			parameters: { campaignId, userId },
			exchanges: [
				{
					request: `DELETE ${POOL}/usr_1`,
					answer: { data: { ...pool, senders: [] }, impact: { contactedLeads: 7 } },
				},
			],
			items: [{ ...pool, senders: [], impact: { contactedLeads: 7 } }],
		},
		'another shape: the impact alone': {
			parameters: { campaignId, userId },
			exchanges: [{ request: `DELETE ${POOL}/usr_1`, answer: { impact: { contactedLeads: 0 } } }],
			items: [{ impact: { contactedLeads: 0 } }],
		},
		'an empty answer': {
			parameters: { campaignId, userId },
			exchanges: [{ request: `DELETE ${POOL}/usr_1`, status: 204 }],
			items: [{ answered: false, statusCode: 204 }],
		},
	},
	replace: withSenders(`PUT ${POOL}`),
	setExclusions: {
		minimal: {
			parameters: { scope: 'campaign', campaignId: dynamic, exclude: 'nobody' },
			exchanges: [
				{
					request: `PUT ${OWN}`,
					body: { senders: [] },
					answer: { data: { source: 'campaign', senders: [] } },
				},
			],
			items: [{ source: 'campaign', senders: [] }],
		},
		full: {
			parameters: {
				...{ scope: 'campaign', campaignId: dynamic, exclude: 'senders' },
				...{ senders: some, additionalFields: { sendersJson: noted } },
			},
			exchanges: [
				{ request: `PUT ${OWN}`, body: { senders: notedSent }, answer: { data: { senders: [] } } },
			],
			items: [{ senders: [] }],
		},
		'by channel': {
			parameters: { scope: 'campaign', campaignId: dynamic, exclude: 'senders', senders: some },
			exchanges: [
				{ request: `PUT ${OWN}`, body: { senders: someSent }, answer: { data: { senders: [] } } },
			],
			items: [{ senders: [] }],
		},
		'as the team': {
			parameters: { scope: 'campaign', campaignId: dynamic, exclude: 'team' },
			exchanges: [
				{ request: `PUT ${OWN}`, body: { senders: null }, answer: { data: { senders: [] } } },
			],
			items: [{ senders: [] }],
		},
		'of the team': {
			parameters: { scope: 'team', exclude: 'senders', senders: some },
			exchanges: [
				{ request: `PUT ${TEAM}`, body: { senders: someSent }, answer: { data: { senders: [] } } },
			],
			items: [{ senders: [] }],
		},
		'of the team, ready-made': {
			parameters: { scope: 'team', exclude: 'senders', additionalFields: { sendersJson: noted } },
			exchanges: [{ request: `PUT ${TEAM}`, body: { senders: notedSent } }],
			items: [{ answered: false, statusCode: 200 }],
		},
		'nobody in the team': {
			parameters: {
				scope: 'team',
				exclude: 'nobody',
				senders: some,
				additionalFields: { sendersJson: noted },
			},
			exchanges: [{ request: `PUT ${TEAM}`, body: { senders: [] }, answer: { data: { senders: [] } } }],
			items: [{ senders: [] }],
		},
		'a campaign with senders of its own': {
			parameters: { scope: 'campaign', campaignId: dynamic, exclude: 'nobody' },
			exchanges: [
				{
					request: `PUT ${OWN}`,
					body: { senders: [] },
					status: 409,
					answer: {
						error: 'The campaign does not use a dynamic sender strategy',
						code: 'CAMPAIGN_DYNAMIC_SENDER_STATIC_STRATEGY',
					},
				},
			],
			error: 'The campaign does not use a dynamic sender strategy',
		},
		'a team that follows itself': {
			parameters: { scope: 'team', exclude: 'team' },
			exchanges: [],
			error: 'The list of the team cannot follow itself',
		},
		'nobody named': {
			parameters: {
				scope: 'team',
				exclude: 'senders',
				senders: {},
				additionalFields: { sendersJson: '{}' },
			},
			exchanges: [],
			error: 'Senders names nobody',
		},
	},
	updateChannels: {
		minimal: {
			parameters: {
				campaignId,
				userId,
				channels: {
					channel: [
						{ change: 'enable', type: 'linkedin', id: '', alias: '' },
						{ change: 'disable', type: 'email', id: 'usm_1', alias: '' },
						{ change: 'alias', type: 'email', id: 'usm_1', alias: 'hello@example.com' },
					],
				},
			},
			exchanges: [
				{
					request: `PATCH ${POOL}/usr_1`,
					body: {
						channels: [
							{ type: 'linkedin', enabled: true },
							{ type: 'email', id: 'usm_1', enabled: false },
							{ type: 'email', id: 'usm_1', alias: 'hello@example.com' },
						],
					},
					answer: { data: pool },
				},
			],
			items: [pool],
		},
		'an empty answer': {
			parameters: { campaignId, userId, channels: { channel: [{ change: 'enable', type: 'email' }] } },
			exchanges: [
				{ request: `PATCH ${POOL}/usr_1`, body: { channels: [{ type: 'email', enabled: true }] } },
			],
			items: [{ answered: false, statusCode: 200 }],
		},
		'no channel named': {
			parameters: { campaignId, userId, channels: {} },
			exchanges: [],
			error: 'Channels is empty',
		},
	},
};
