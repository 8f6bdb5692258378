import { created } from '../answer.mts';
import { isObject } from '../api.mts';
import type { JsonObject, JsonValue } from '../api.mts';
import { id } from '../id.mts';
import type { Kind, Row } from '../kind.mts';
import { list } from '../lists.mts';
import { one, origin, refuseIf, remove } from '../resource.mts';
import type { Doing, Endpoints } from '../resource.mts';

interface Alert extends Row {
	teamId: string;
	createdBy: string;
	createdAt: string;
	updatedAt: string;
	widget: string;
	metric: string;
	severity: string;
	scope: string;
	scopeEntities: string[];
	threshold: number;
	comparisonOperator: string;
	periodDays: number;
	periodMode: string;
	channelConfig: Record<string, JsonObject>;
	enabled: boolean;
	lastCheckedAt: string | null;
	lastTriggeredAt: string | null;
	recheckDelayHours: number;
}

/** By widget, what it measures, and what that is in this team. */
const MEASURED: Record<string, Record<string, number>> = {
	warmup: { inboxRate: 91, spamRate: 4, score: 88 },
	outreach: { deliveryRate: 97, bounceRate: 6 },
};

/** Whom an alert tells unless told: nobody outside of lemlist. */
const CHANNELS = {
	inapp: { enabled: true },
	email: { enabled: false, addresses: [] },
	webhook: { enabled: false },
	slack: { enabled: false },
};

export const ALERTS: Kind<Alert> = {
	name: 'alerts',
	prefix: 'dac',
	// That there is none is documented, the words are not: a guess.
	missing: { error: 'DELIVERABILITY_ALERT_NOT_FOUND' },
	*seed({ store, ago }) {
		const user = store.users[0] ?? { _id: '', email: '' };
		const made = {
			...{ teamId: store.teamId, createdBy: user._id, createdAt: ago(60), updatedAt: ago(60) },
			...{ periodDays: 1, periodMode: 'rolling', enabled: true, recheckDelayHours: 12 },
			...{ lastCheckedAt: ago(0.2), lastTriggeredAt: ago(1) },
		};
		yield {
			...made,
			...{ widget: 'outreach', metric: 'bounceRate', severity: 'critical', scope: 'mailbox' },
			scopeEntities: [`${user._id}|${user.email}|${id('usm', user._id)}`],
			...{ threshold: 5, comparisonOperator: 'above' },
			channelConfig: { ...CHANNELS, email: { enabled: true, addresses: ['alerts@example.com'] } },
		};
		yield {
			...made,
			...{ widget: 'warmup', metric: 'inboxRate', severity: 'warning', scope: 'global' },
			...{ scopeEntities: [], threshold: 85, comparisonOperator: 'below', periodDays: 3 },
			...{ channelConfig: { ...CHANNELS }, lastTriggeredAt: null },
		};
		yield {
			...made,
			...{ widget: 'outreach', metric: 'deliveryRate', severity: 'warning', scope: 'domain' },
			...{ scopeEntities: ['example.com'], threshold: 90, comparisonOperator: 'below' },
			...{ channelConfig: { ...CHANNELS, webhook: { enabled: true } }, enabled: false },
		};
	},
};

export const kinds = [ALERTS];

export const forms = {
	alertChannelsAreReplaced:
		'PATCH /deliverability/alerts/{alertId} forgets the channels that it does not name',
};

const coded = (problem: string): JsonObject => ({ error: `DELIVERABILITY_ALERT_${problem}` });

/** Of severity, operator and mode no code is documented: theirs are made like the others. */
const WRONG = {
	'body.widget': coded('INVALID_WIDGET'),
	'body.metric': coded('INVALID_METRIC'),
	'body.severity': coded('INVALID_SEVERITY'),
	'body.scope': coded('INVALID_SCOPE'),
	'body.scopeEntities': coded('INVALID_SCOPE_ENTITY_FORMAT'),
	'body.threshold': coded('INVALID_THRESHOLD'),
	'body.comparisonOperator': coded('INVALID_COMPARISON_OPERATOR'),
	'body.periodDays': coded('INVALID_PERIOD_DAYS'),
	'body.periodMode': coded('INVALID_PERIOD_MODE'),
	'body.channelConfig.email.addresses': coded('INVALID_EMAIL'),
};

/** Two alerts cannot have all of these in common. */
const IDENTITY = [
	...(['widget', 'metric', 'severity', 'scope', 'scopeEntities', 'threshold'] as const),
	...(['comparisonOperator', 'periodDays', 'periodMode'] as const),
];

export const endpoints: Endpoints = {
	'GET /deliverability/alerts': list(ALERTS, { as: ({ rows, total }) => ({ alerts: rows, total }) }),

	'POST /deliverability/alerts': {
		wrong: WRONG,
		answer: (call) => {
			const { store, body, at } = call;
			const isOff = store.lacks('deliverabilityAlerts');
			refuseIf(isOff, 'Beta feature not enabled for this team', 403);
			const alert = {
				...{ updatedAt: at, lastCheckedAt: null, lastTriggeredAt: null, enabled: true },
				...{ scopeEntities: [], recheckDelayHours: 12, ...origin(call), ...body },
				channelConfig: channelsOf(CHANNELS, body.channelConfig),
			} as unknown as Alert;
			refuseAlert(alert);
			const same = store
				.all(ALERTS)
				.rows.some((other) => IDENTITY.every((key) => String(other[key]) === String(alert[key])));
			refuseIf(same, coded('ALREADY_EXISTS'), 409);
			const made = store.all(ALERTS).add(alert);
			call.later('deliverabilityAlert', made._id);
			return created(made);
		},
	},

	'GET /deliverability/alerts/{alertId}': one(ALERTS),

	'PATCH /deliverability/alerts/{alertId}': {
		wrong: WRONG,
		answer: ({ store, path, body, at, form, later }) => {
			const alert = store.all(ALERTS).need(path.alertId);
			const before = form('alertChannelsAreReplaced') ? {} : alert.channelConfig;
			const channelConfig = body.channelConfig
				? channelsOf(before, body.channelConfig)
				: alert.channelConfig;
			refuseAlert({ ...alert, ...body, channelConfig });
			later('deliverabilityAlert', alert._id);
			return Object.assign(alert, body, { channelConfig, updatedAt: at });
		},
	},

	'DELETE /deliverability/alerts/{alertId}': remove(ALERTS, () => ({ deleted: true })),
};

/** lemlist looks at the numbers from time to time; here, once, soon after an alert was made or changed. */
export const due = {
	deliverabilityAlert: ({ store, at, emit }: Doing, alertId: string) => {
		const alert = store.all(ALERTS).get(alertId);
		if (!alert?.enabled) return;
		alert.lastCheckedAt = at;
		const { widget, metric, threshold, comparisonOperator, channelConfig } = alert;
		const value = MEASURED[widget]?.[metric] ?? 0;
		const crossed: Record<string, boolean> = {
			below: value < threshold,
			equal: value === threshold,
			above: value > threshold,
		};
		if (!crossed[comparisonOperator]) return;
		alert.lastTriggeredAt = at;
		if (!channelConfig.webhook?.enabled) return;
		// What such a call carries is not documented.
		emit('deliverabilityAlertTriggered', undefined, {
			...{ alertId, widget, metric, value, threshold, comparisonOperator },
			...{ severity: alert.severity, scope: alert.scope, scopeEntities: alert.scopeEntities },
		});
	},
};

/** Channels as they are after a change; each keeps what is not said of it. */
function channelsOf(before: Alert['channelConfig'], said: JsonValue | undefined): Alert['channelConfig'] {
	const changes = isObject(said ?? null) ? Object.entries(said as JsonObject) : [];
	const merged = changes.map(([name, change]) => [name, { ...before[name], ...(change as JsonObject) }]);
	return { ...before, ...Object.fromEntries(merged) };
}

/** @throws Refusal where an alert, as a whole, is none */
function refuseAlert({ widget, metric, scope, scopeEntities, channelConfig }: Alert): void {
	refuseIf(!(metric in (MEASURED[widget] ?? {})), WRONG['body.metric']);
	refuseIf(scope === 'global' && widget !== 'warmup', WRONG['body.scope']);
	const entity = scope === 'mailbox' ? /^usr_\w+\|[^|@]+@[^|@]+\|\w+$/ : /^[^\s@|]+\.[^\s@|]+$/;
	const isWrong = scope !== 'global' && !scopeEntities.every((each) => entity.test(each));
	refuseIf(isWrong, WRONG['body.scopeEntities']);
	const { email } = channelConfig;
	const isNobody = !Array.isArray(email?.addresses) || email.addresses.length === 0;
	refuseIf(Boolean(email?.enabled) && isNobody, coded('EMAIL_REQUIRED'));
	const isSilent = !Object.values(channelConfig).some(({ enabled }) => enabled);
	refuseIf(isSilent, coded('NO_CHANNEL_ENABLED'));
}
