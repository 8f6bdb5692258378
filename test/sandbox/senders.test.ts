import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { id } from '../../sandbox/id.mts';
import type { Store } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

let store: Store;
beforeEach(() => {
	store = freshStore();
});

const campaignId = id('cam', 12);
const dynamic = id('cam', 16);
const POOL = '/campaigns/{campaignId}/senders';
const EXCLUSIONS = '/campaigns/{campaignId}/dynamic-sender-exclusions';
const TEAM = '/team/dynamic-sender-exclusions';

interface Sender {
	userId: string;
	inPool?: boolean;
	channels: Array<{ type: string; id?: string }>;
}

/** Who sends the campaign, each with the types of their channels. */
function poolIn(json: unknown): Record<string, string[]> {
	const { data } = json as { data: { senders: Sender[] } };
	return Object.fromEntries(
		data.senders.map(({ userId, channels }) => [userId, channels.map(({ type }) => type)]),
	);
}
const pool = () => poolIn(ask(store, `GET ${POOL}`, { path: { campaignId } }).json);
const user = (n: number) => store.users[n]?._id ?? '';
const senders = (query: Record<string, string> = {}) =>
	(ask(store, 'GET /senders', { query }).json as { data: { senders: Sender[] } }).data.senders;

it('are everybody in the team, with what they send by', () => {
	const all = senders();
	expect(all.map(({ userId }) => userId)).toEqual(store.users.map(({ _id }) => _id));
	expect(all[0]).not.toHaveProperty('inPool');
	expect(all[0]?.channels).toContainEqual(
		expect.objectContaining({ type: 'email', id: id('usm', user(0)), diagnostics: [] }),
	);
	expect(JSON.stringify(all)).toContain('channel_disconnected');
	const [sender] = Object.keys(pool());
	expect(senders({ campaignId }).filter(({ inPool }) => inPool)).toMatchObject([{ userId: sender }]);
	expect(senders({ campaignId: dynamic })).toHaveLength(all.length - 1);
});

it('are added, changed by channel, replaced and removed', () => {
	const [before = ''] = Object.keys(pool());
	const other = store.users.find(({ _id }) => _id !== before)?._id ?? '';
	const path = { campaignId };
	const body = { senders: [{ userId: other, channels: [{ type: 'email', id: id('usm', other) }] }] };
	const add = () => poolIn(ask(store, `POST ${POOL}`, { path, body }).json);
	expect(add()).toMatchObject({ [other]: ['email'] });
	expect(add()).toMatchObject({ [other]: ['email'] });
	expect(pool()).toHaveProperty(before);
	expect(ask(store, 'GET /campaigns/{campaignId}', { path }).json).toMatchObject({
		senders: [{ id: before }, { id: other }],
	});
	const change = (channels: object[], userId = other) =>
		ask(store, `PATCH ${POOL}/{userId}`, { path: { ...path, userId }, body: { channels } });
	change([{ type: 'linkedin', enabled: true }]);
	expect(pool()[other]).toEqual(['email', 'linkedin']);
	change([{ type: 'email', enabled: false }]);
	expect(pool()[other]).toEqual(['linkedin']);
	expect(change([{ type: 'linkedin', enabled: false }]).status).toBe(400);
	const replaced = ask(store, `PUT ${POOL}`, { path, body: { senders: [{ userId: before }] } });
	expect(Object.keys(poolIn(replaced.json))).toEqual([before]);
	const remove = () => ask(store, `DELETE ${POOL}/{userId}`, { path: { ...path, userId: before } }).json;
	expect(remove()).toMatchObject({ data: { senders: [], impact: { contactedLeads: expect.any(Number) } } });
	expect(remove()).toMatchObject({ data: { impact: { contactedLeads: 0 } } });
	expect(pool()).toEqual({});
	change([{ type: 'email', enabled: true }]);
	change([{ type: 'email', enabled: false }]);
	expect(pool()).toEqual({});
});

it('are counted by the leads that they leave behind', () => {
	const campaign = store.campaigns.need(campaignId);
	const [lead] = store.leadsIn(campaign);
	store.happenings.record('emailsSent', lead);
	const path = { campaignId, userId: campaign.senders[0]?.id ?? '' };
	const { json } = ask(store, `DELETE ${POOL}/{userId}`, { path });
	const { impact } = (json as { data: { impact: { contactedLeads: number } } }).data;
	expect(impact.contactedLeads).toBeGreaterThan(0);
});

it('are excluded by the team, or by a campaign of its own', () => {
	const path = { campaignId: dynamic };
	const own = () => ask(store, `GET ${EXCLUSIONS}`, { path }).json;
	const team = ask(store, `GET ${TEAM}`).json as { data: { senders: object[] } };
	expect(own()).toEqual({
		data: { source: 'team', senderStrategy: 'contactOwner', senders: team.data.senders },
	});
	const put = (list: object[] | null) => ask(store, `PUT ${EXCLUSIONS}`, { path, body: { senders: list } });
	put([]);
	expect(own()).toMatchObject({ data: { source: 'campaign', senders: [] } });
	put([{ userId: user(1) }]);
	expect(senders(path).map(({ userId }) => userId)).not.toContain(user(1));
	put(null);
	expect(own()).toMatchObject({ data: { source: 'team' } });
	const body = { senders: [{ userId: user(2), channels: [{ type: 'email', id: id('usm', user(2)) }] }] };
	expect(ask(store, `PUT ${TEAM}`, { body }).json).toEqual({ data: body });
	expect(own()).toMatchObject({ data: body });
});

it.each<[Endpoint, object | undefined]>([
	[`GET ${POOL}`, undefined],
	[`POST ${POOL}`, { senders: [] }],
	[`PUT ${POOL}`, { senders: [] }],
	[`PATCH ${POOL}/{userId}`, { channels: [] }],
	[`DELETE ${POOL}/{userId}`, undefined],
	[`GET ${EXCLUSIONS}`, undefined],
	[`PUT ${EXCLUSIONS}`, { senders: [] }],
	[`GET ${TEAM}`, undefined],
	[`PUT ${TEAM}`, { senders: [] }],
])('%s needs Email Pro', (endpoint, body) => {
	store.settings.plan = 'emailStarter';
	expect(ask(store, endpoint, { path: { campaignId, userId: user(0) }, body })).toMatchObject({
		status: 402,
		json: 'route is available starting emailPro plan',
	});
});

it.each<[Endpoint, object | undefined]>([
	[`POST ${POOL}`, { senders: [] }],
	[`PUT ${POOL}`, { senders: [] }],
	[`PATCH ${POOL}/{userId}`, { channels: [] }],
	[`DELETE ${POOL}/{userId}`, undefined],
])('%s is refused where the campaign chooses by itself', (endpoint, body) => {
	const path = { campaignId: dynamic, userId: user(0) };
	expect(ask(store, endpoint, { path, body })).toMatchObject({
		status: 409,
		json: { code: 'CAMPAIGN_SENDERS_READ_ONLY' },
	});
	expect(ask(store, `GET ${POOL}`, { path }).json).toMatchObject({ data: { readOnly: true } });
});

it('are not excluded where that means nothing, nobody may, or the account is not theirs', () => {
	const body = { senders: [{ userId: user(1), channels: [{ type: 'email', id: id('usm', user(0)) }] }] };
	const unknown = { status: 400, json: { code: 'CAMPAIGN_DYNAMIC_SENDER_UNKNOWN_CHANNEL' } };
	expect(ask(store, `PUT ${TEAM}`, { body })).toMatchObject(unknown);
	expect(ask(store, `PUT ${EXCLUSIONS}`, { path: { campaignId: dynamic }, body })).toMatchObject(unknown);
	expect(ask(store, `PUT ${EXCLUSIONS}`, { path: { campaignId }, body: { senders: [] } })).toMatchObject({
		status: 409,
		json: { code: 'CAMPAIGN_DYNAMIC_SENDER_STATIC_STRATEGY' },
	});
	expect(
		ask(store, `POST ${POOL}`, { path: { campaignId }, body: { senders: [{ userId: 'usr_1' }] } }).status,
	).toBe(400);
	store.settings.lacks = ['sendingSettings'];
	expect(ask(store, `PUT ${TEAM}`, { body: { senders: [] } })).toMatchObject({
		status: 403,
		json: { code: 'CAMPAIGN_DYNAMIC_SENDER_NOT_ALLOWED' },
	});
});
