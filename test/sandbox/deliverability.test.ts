import type { Store } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

let store: Store;
beforeEach(() => {
	store = freshStore();
});

const ALERT = {
	...{ widget: 'outreach', metric: 'bounceRate', severity: 'warning', scope: 'mailbox', threshold: 5 },
	...{ comparisonOperator: 'above', periodDays: 1, periodMode: 'rolling' },
};
type Alert = typeof ALERT & { _id: string; channelConfig: object };
const make = (body: object = {}) =>
	ask(store, 'POST /deliverability/alerts', { body: { ...ALERT, ...body } });
const change = (alertId: string, body: object) =>
	ask(store, 'PATCH /deliverability/alerts/{alertId}', { path: { alertId }, body });
const read = (alertId: string, after = 0) =>
	ask(store, 'GET /deliverability/alerts/{alertId}', { path: { alertId }, after });
const failed = (problem: string) => ({
	status: 400,
	json: { error: `DELIVERABILITY_ALERT_${problem}` },
});

it('what is made is listed, read, changed, deleted and gone', () => {
	const { status, json } = make();
	expect(status).toBe(201);
	expect(json).toMatchObject({
		...{ ...ALERT, _id: expect.stringMatching(/^dac_\w{17}$/), enabled: true, recheckDelayHours: 12 },
		channelConfig: { inapp: { enabled: true }, webhook: { enabled: false } },
	});
	const made = json as Alert;
	const { alerts, total } = ask(store, 'GET /deliverability/alerts').json as {
		alerts: Alert[];
		total: number;
	};
	expect([total, alerts.at(-1)]).toEqual([4, made]);
	expect(read(made._id).json).toEqual(made);
	const channelConfig = { slack: { enabled: true } };
	const changed = change(made._id, { threshold: 7, enabled: false, channelConfig }).json;
	expect(changed).toMatchObject({
		...{ ...ALERT, threshold: 7, enabled: false },
		channelConfig: { inapp: { enabled: true }, slack: { enabled: true } },
	});
	expect(read(made._id).json).toEqual(changed);
	store.settings.forms = ['alertChannelsAreReplaced'];
	expect((change(made._id, { channelConfig }).json as Alert).channelConfig).toEqual(channelConfig);
	const path = { alertId: made._id };
	const drop = () => ask(store, 'DELETE /deliverability/alerts/{alertId}', { path });
	expect(drop().json).toEqual({ deleted: true });
	for (const gone of [drop(), read(made._id), change(made._id, {})]) expect(gone.status).toBe(404);
});

it('goes off soon after, and a hook is told if the alert tells webhooks', () => {
	const type = 'deliverabilityAlertTriggered';
	ask(store, 'POST /hooks', { body: { targetUrl: 'https://hooks.example.com/', type } });
	const webhook = { channelConfig: { webhook: { enabled: true } } };
	const { _id } = make(webhook).json as Alert;
	make({ ...webhook, threshold: 7 });
	make({ ...webhook, threshold: 6 });
	make({ ...webhook, threshold: 6, comparisonOperator: 'below' });
	make({ threshold: 4 });
	const { json, effects } = read(_id, 3000);
	expect(json).toMatchObject({
		lastCheckedAt: '2026-06-01T12:00:03.000Z',
		lastTriggeredAt: expect.any(String),
	});
	expect(effects).toMatchObject([{ activity: { type, alertId: _id, value: 6, threshold: 5 } }]);
});

it('one that is off is not looked at', () => {
	const { _id } = make().json as Alert;
	change(_id, { enabled: false });
	expect(read(_id, 3000).json).toMatchObject({ lastCheckedAt: null, lastTriggeredAt: null });
});

it('is refused by codes', () => {
	for (const [body, problem] of [
		[{ widget: 'x' }, 'INVALID_WIDGET'],
		[{ metric: undefined }, 'INVALID_METRIC'],
		[{ metric: 'inboxRate' }, 'INVALID_METRIC'],
		[{ scope: 'x' }, 'INVALID_SCOPE'],
		[{ scope: 'global' }, 'INVALID_SCOPE'],
		[{ threshold: 101 }, 'INVALID_THRESHOLD'],
		[{ periodDays: 31 }, 'INVALID_PERIOD_DAYS'],
		[{ scopeEntities: ['example.com'] }, 'INVALID_SCOPE_ENTITY_FORMAT'],
		[{ scope: 'domain', scopeEntities: ['a@example.com'] }, 'INVALID_SCOPE_ENTITY_FORMAT'],
		[{ channelConfig: { inapp: { enabled: false } } }, 'NO_CHANNEL_ENABLED'],
		[{ channelConfig: { email: { enabled: true } } }, 'EMAIL_REQUIRED'],
		[{ channelConfig: { email: { enabled: true, addresses: ['x'] } } }, 'INVALID_EMAIL'],
	] as const)
		expect(make(body)).toMatchObject(failed(problem));
	const { _id } = make({ scopeEntities: ['usr_1|ana@example.com|usm_1'] }).json as Alert;
	expect(change(_id, { threshold: -1 })).toMatchObject(failed('INVALID_THRESHOLD'));
	expect(change(_id, { channelConfig: { inapp: { enabled: false } } })).toMatchObject(
		failed('NO_CHANNEL_ENABLED'),
	);
	expect(read(_id).json).toMatchObject({ threshold: 5, channelConfig: { inapp: { enabled: true } } });
});

it('is made once, and by those only who have the feature', () => {
	make();
	expect(make()).toMatchObject({ status: 409 });
	expect(make({ severity: 'critical' }).status).toBe(201);
	store.settings.lacks = ['deliverabilityAlerts'];
	expect(make({ threshold: 8 })).toMatchObject({
		status: 403,
		json: 'Beta feature not enabled for this team',
	});
});
