import type { ResourceCases } from './case';

const alert = {
	_id: 'dac_1',
	teamId: 'tea_1',
	createdBy: 'usr_1',
	createdAt: '2026-03-01T09:00:00.000Z',
	updatedAt: '2026-03-01T09:00:00.000Z',
	widget: 'outreach',
	metric: 'bounceRate',
	severity: 'critical',
	scope: 'mailbox',
	scopeEntities: ['usr_1|nathan@example.com|usm_1'],
	threshold: 5,
	comparisonOperator: 'above',
	periodDays: 1,
	periodMode: 'rolling',
	channelConfig: {
		inapp: { enabled: true },
		email: { enabled: true, addresses: ['nathan@example.com'] },
		webhook: { enabled: false },
		slack: { enabled: false },
	},
	enabled: true,
	lastCheckedAt: '2026-03-02T07:00:00.000Z',
	lastTriggeredAt: '2026-03-02T07:00:00.000Z',
	recheckDelayHours: 12,
};
const simple = {
	_id: 'dac_1',
	widget: 'outreach',
	metric: 'bounceRate',
	severity: 'critical',
	scope: 'mailbox',
	comparisonOperator: 'above',
	threshold: 5,
	periodDays: 1,
	enabled: true,
	lastTriggeredAt: '2026-03-02T07:00:00.000Z',
};
const alertId = { __rl: true, mode: 'id', value: 'dac_1' };
const extras = {
	emailAddresses: ['nathan@example.com', 'ops@example.com'],
	emailEnabled: true,
	inappEnabled: true,
	scopeEntities: ['usr_1|nathan@example.com|usm_1'],
	slackEnabled: false,
	webhookEnabled: false,
};
const sentExtras = {
	channelConfig: {
		email: { enabled: true, addresses: ['nathan@example.com', 'ops@example.com'] },
		inapp: { enabled: true },
		slack: { enabled: false },
		webhook: { enabled: false },
	},
	scopeEntities: ['usr_1|nathan@example.com|usm_1'],
};

export const deliverabilityAlert: ResourceCases = {
	create: {
		minimal: {
			parameters: {},
			exchanges: [
				{
					request: 'POST /deliverability/alerts',
					body: {
						widget: 'outreach',
						metric: 'bounceRate',
						severity: 'warning',
						scope: 'mailbox',
						comparisonOperator: 'above',
						threshold: 5,
						periodDays: 1,
						periodMode: 'rolling',
					},
					status: 201,
					answer: alert,
				},
			],
			items: [simple],
		},
		full: {
			parameters: {
				simplify: false,
				widget: 'warmup',
				metric: 'inboxRate',
				severity: 'critical',
				scope: 'global',
				comparisonOperator: 'below',
				threshold: 84.5,
				periodDays: 3,
				periodMode: 'consecutive',
				additionalFields: { ...extras, recheckDelayHours: 24 },
			},
			exchanges: [
				{
					request: 'POST /deliverability/alerts',
					body: {
						widget: 'warmup',
						metric: 'inboxRate',
						severity: 'critical',
						scope: 'global',
						comparisonOperator: 'below',
						threshold: 84.5,
						periodDays: 3,
						periodMode: 'consecutive',
						...sentExtras,
						recheckDelayHours: 24,
					},
					status: 201,
					answer: alert,
				},
			],
			items: [alert],
		},
		'a longer period than lemlist takes': {
			parameters: { periodDays: 31 },
			exchanges: [],
			error: 'Period (Days) cannot be 31',
		},
		'an email to nobody': {
			parameters: { additionalFields: { emailEnabled: true } },
			exchanges: [
				{
					request: 'POST /deliverability/alerts',
					body: expect.objectContaining({ channelConfig: { email: { enabled: true } } }),
					status: 400,
					answer: { error: 'DELIVERABILITY_ALERT_EMAIL_REQUIRED' },
				},
			],
			error: 'DELIVERABILITY_ALERT_EMAIL_REQUIRED',
		},
	},
	delete: {
		minimal: {
			parameters: { alertId },
			exchanges: [{ request: 'DELETE /deliverability/alerts/dac_1', answer: { deleted: true } }],
			items: [{ deleted: true }],
		},
	},
	get: {
		minimal: {
			parameters: { alertId },
			exchanges: [{ request: 'GET /deliverability/alerts/dac_1', answer: alert }],
			items: [simple],
		},
		full: {
			parameters: { alertId, simplify: false },
			exchanges: [{ request: 'GET /deliverability/alerts/dac_1', answer: alert }],
			items: [alert],
		},
		'one that lemlist does not have; it says nothing about it': {
			parameters: { alertId },
			exchanges: [{ request: 'GET /deliverability/alerts/dac_1', status: 404 }],
			error: 'lemlist answered with status 404 and no explanation',
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /deliverability/alerts', answer: { alerts: [alert], total: 1 } }],
			items: [simple],
		},
		full: {
			parameters: { returnAll: true, simplify: false },
			exchanges: [{ request: 'GET /deliverability/alerts', answer: { alerts: [alert], total: 1 } }],
			items: [alert],
		},
	},
	update: {
		minimal: {
			parameters: { alertId, updateFields: { enabled: false } },
			exchanges: [
				{
					request: 'PATCH /deliverability/alerts/dac_1',
					body: { enabled: false },
					answer: { ...alert, enabled: false },
				},
			],
			items: [{ ...simple, enabled: false }],
		},
		full: {
			parameters: {
				simplify: false,
				alertId,
				updateFields: {
					...extras,
					comparisonOperator: 'above',
					enabled: true,
					periodDays: 2,
					periodMode: 'rolling',
					threshold: 7,
				},
			},
			exchanges: [
				{
					request: 'PATCH /deliverability/alerts/dac_1',
					body: {
						...sentExtras,
						comparisonOperator: 'above',
						enabled: true,
						periodDays: 2,
						periodMode: 'rolling',
						threshold: 7,
					},
					answer: alert,
				},
			],
			items: [alert],
		},
	},
};
