import { between, email, flag, integer, number, oneOf, required, text } from './statement';
import type { Statements } from './statement';

export const deliverability: Statements = {
	'GET /deliverability/alerts': { answers: 'object', rows: 'alerts' },
	'POST /deliverability/alerts': {
		body: {
			widget: required(oneOf('warmup', 'outreach')),
			metric: required(oneOf('inboxRate', 'spamRate', 'score', 'deliveryRate', 'bounceRate')),
			severity: required(oneOf('warning', 'critical')),
			scope: required(oneOf('global', 'mailbox', 'domain')),
			'scopeEntities[]': text,
			threshold: required(between(number, 0, 100)),
			comparisonOperator: required(oneOf('equal', 'below', 'above')),
			periodDays: required(between(integer, 1, 30)),
			periodMode: required(oneOf('rolling', 'consecutive')),
			'channelConfig.email.enabled': flag,
			'channelConfig.email.addresses[]': email,
			'channelConfig.inapp.enabled': flag,
			'channelConfig.webhook.enabled': flag,
			'channelConfig.slack.enabled': flag,
			recheckDelayHours: integer,
		},
		answers: 'object',
	},
	'GET /deliverability/alerts/{alertId}': { answers: 'object' },
	'PATCH /deliverability/alerts/{alertId}': {
		body: {
			threshold: between(number, 0, 100),
			comparisonOperator: oneOf('equal', 'below', 'above'),
			periodDays: between(integer, 1, 30),
			periodMode: oneOf('rolling', 'consecutive'),
			'channelConfig.email.enabled': flag,
			'channelConfig.email.addresses[]': email,
			'channelConfig.inapp.enabled': flag,
			'channelConfig.webhook.enabled': flag,
			'channelConfig.slack.enabled': flag,
			'scopeEntities[]': text,
			enabled: flag,
		},
		answers: 'object',
	},
	'DELETE /deliverability/alerts/{alertId}': { answers: 'object' },
};
