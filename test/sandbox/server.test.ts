import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { leadEmail } from '../../sandbox/store.mts';
import type { Campaign, Lead } from '../../sandbox/store.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ limit: 1000 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const basic = (credentials: string) => ({ authorization: `Basic ${btoa(credentials)}` });

const ask = async (method: string, path: string, init: RequestInit = {}) =>
	await fetch(sandbox.url + path, { method, headers: basic(`:${sandbox.apiKey}`), ...init });

/** Status and body, the body parsed where it is JSON. */
async function answer<Body>(method: string, path: string, init?: RequestInit): Promise<[number, Body]> {
	const response = await ask(method, path, init);
	const json = response.headers.get('content-type')?.startsWith('application/json');
	return [response.status, (json ? await response.json() : await response.text()) as Body];
}

type Row = { _id: string; isPaused: boolean; status: string };

const admin = async (method: string, path: string, body?: unknown) =>
	await fetch(`${sandbox.origin}/_sandbox/${path}`, { method, body: JSON.stringify(body) });

const leadsOf = (n: number): Lead[] => sandbox.store.people.get(leadEmail(n))?.leads ?? [];

describe('authentication', () => {
	it.each([
		['no header', {}, 400, 'No API key provided'],
		['a wrong key', basic(':wrong'), 401, 'The authentication you supplied is incorrect'],
		['a user name', basic('me:sandbox-key'), 401, 'The authentication you supplied is incorrect'],
		['a bearer', { authorization: 'Bearer k' }, 401, 'The authentication you supplied is incorrect'],
	])('refuses %s', async (_case, headers, status, text) => {
		const response = await ask('GET', '/team', { headers });
		expect(response.status).toBe(status);
		expect(response.headers.get('content-type')).toMatch('text/plain');
		expect(await response.text()).toBe(text);
	});

	it('takes the key as password', async () => {
		expect(await answer('GET', '/team')).toEqual([200, expect.objectContaining({ name: 'Sandbox' })]);
	});
});

describe('rate limit', () => {
	it('refuses what is over it, and does nothing for it', async () => {
		sandbox.configure({ limit: 2 });
		const statuses = [];
		for (let n = 1; n <= 3; n++) {
			statuses.push((await ask('POST', `/leads/interested/${leadEmail(n)}`)).status);
		}
		expect(statuses).toEqual([200, 200, 429]);
		expect(leadsOf(3)[0]?.interest).toBeUndefined();
	});

	it('tells its state on every answer', async () => {
		const { headers } = await ask('GET', '/team');
		expect(headers.get('x-ratelimit-limit')).toBe('1000');
		expect(headers.get('x-ratelimit-remaining')).toBe('999');
		expect(headers.get('retry-after')).toBe('2');
		expect(headers.get('x-ratelimit-reset')).toMatch(
			/^\w{3} \w{3} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4} \(/,
		);
	});

	it('is one per key', async () => {
		sandbox.store.apiKeys.add('second');
		sandbox.configure({ limit: 1 });
		await ask('GET', '/team');
		expect((await ask('GET', '/team')).status).toBe(429);
		expect((await ask('GET', '/team', { headers: basic(':second') })).status).toBe(200);
	});
});

describe('campaigns', () => {
	type Page = { campaigns: Campaign[]; pagination: Record<string, number> };
	const list = async <Body = Page>(query: string) => (await answer<Body>('GET', `/campaigns?${query}`))[1];

	it('are listed in pages of at most 100, and the last page points to the first', async () => {
		const last = await list('version=v2&limit=500&page=3');
		expect(last.campaigns).toHaveLength(50);
		expect(last.pagination).toEqual({ totalRecords: 250, currentPage: 3, nextPage: 1, totalPage: 3 });
		expect((await list('version=v2&offset=200')).campaigns).toEqual(last.campaigns);
		expect((await list('version=v2&page=2&limit=10')).pagination.nextPage).toBe(3);
	});

	it('are a bare array in version 1', async () => {
		expect(await list<Campaign[]>('offset=245')).toHaveLength(5);
	});

	it('can be filtered and turned round', async () => {
		const { campaigns } = await list('version=v2&status=paused&sortBy=createdAt&sortOrder=desc');
		const dates = campaigns.map((campaign) => campaign.createdAt);
		expect(dates).toEqual([...dates].sort().reverse());
		expect(campaigns.every((campaign) => campaign.status === 'paused')).toBe(true);
	});

	it('cannot be paused or started twice', async () => {
		const [first] = await list<Campaign[]>('status=running');
		const _id = first?._id;
		const path = `/campaigns/${_id}`;
		expect(await answer('POST', `${path}/pause`)).toEqual([200, { _id, state: 'paused' }]);
		expect(await answer('POST', `${path}/pause`)).toEqual([
			400,
			"You can't pause campaigns that are not running.",
		]);
		expect(await answer('GET', path)).toEqual([200, expect.objectContaining({ status: 'paused' })]);
		expect(await answer('POST', `${path}/start`)).toEqual([200, { _id, state: 'running' }]);
		expect(await answer('POST', `${path}/start`)).toEqual([
			400,
			"You can't start campaigns that are already running.",
		]);
		expect(await answer('GET', '/campaigns/cam_unknown')).toEqual([404, 'Campaign not found']);
	});
});

describe('leads', () => {
	it('are marked in every campaign of the person, by e-mail or id', async () => {
		const leads = leadsOf(4);
		const [status, rows] = await answer<Row[]>(
			'POST',
			`/leads/notinterested/${encodeURIComponent(leadEmail(4))}`,
		);
		expect(status).toBe(200);
		expect(rows).toHaveLength(4);
		expect(rows[0]).toMatchObject({ email: leadEmail(4), _id: leads[0]?._id, isPaused: false });
		expect(leads.every((lead) => lead.interest === 'notInterested')).toBe(true);
		expect(sandbox.requests[0]?.marked).toEqual(leads.map((lead) => lead._id));

		await ask('POST', `/leads/interested/${leads[3]?._id}`);
		const [, memberships] = await answer<Row[]>('GET', `/leads/${leadEmail(4)}?version=v2`);
		expect(memberships.map((one) => one.status)).toEqual(Array(4).fill('interested'));
	});

	it('are marked in one campaign', async () => {
		const [first, second] = leadsOf(2);
		const path = `/campaigns/${second?.campaign._id}/leads`;
		expect(await answer('POST', `${path}/${leadEmail(2)}/notinterested`)).toEqual([
			200,
			expect.objectContaining({ _id: second?._id }),
		]);
		expect([first?.interest, second?.interest]).toEqual([undefined, 'notInterested']);
		expect(await answer('POST', `${path}/${first?._id}/interested`)).toEqual([404, 'Lead not found']);
		expect(await answer('POST', `/campaigns/cam_x/leads/${leadEmail(2)}/interested`)).toEqual([
			404,
			'Campaign not found',
		]);
	});

	it('are paused by id, in one campaign or all', async () => {
		const [first, second] = leadsOf(2);
		const [, paused] = await answer<Row[]>('POST', `/leads/pause/${first?._id}`);
		expect(paused.map((row) => row.isPaused)).toEqual([true, true]);
		await ask('POST', `/leads/start/${first?._id}?campaignId=${second?.campaign._id}`);
		expect([first?.isPaused, second?.isPaused]).toEqual([true, false]);
		expect(await answer('POST', `/leads/pause/${leadEmail(2)}`)).toEqual([400, 'Invalid leadId']);
		expect(await answer('POST', '/leads/pause/lea_unknown')).toEqual([404, 'Lead not found']);
	});

	it('are looked up by e-mail or id', async () => {
		const [first, second] = leadsOf(2);
		const one = [200, expect.objectContaining({ _id: first?._id, email: leadEmail(2) })];
		expect(await answer('GET', `/leads/${leadEmail(2)}`)).toEqual(one);
		expect(await answer('GET', `/leads?email=${leadEmail(2)}&id=${second?._id}`)).toEqual(one);
		expect(await answer('GET', '/leads?id=lea_unknown')).toEqual([404, 'Lead not found']);
		expect(await answer('POST', '/leads/interested/nobody@example.com')).toEqual([404, 'Lead not found']);
	});

	it('can be generated in any number', () => {
		sandbox.configure({ people: 10_000 });
		expect(sandbox.store.people.get('lead10000@example.com')?.leads).toHaveLength(4);
		expect(sandbox.store.leads.size).toBe(25_000);
	});
});

it('answers unknown routes with a web page and wrong methods with 405', async () => {
	for (const path of ['/nothing/here', '/', '']) {
		expect(await answer('POST', path)).toEqual([200, expect.stringMatching(/^<!DOCTYPE html>/)]);
	}
	expect(await answer('DELETE', '/leads/interested/x')).toEqual([405, 'Bad method']);
});

it('logs what was asked', async () => {
	await ask('POST', '/leads/pause/lea%2Fx?campaignId=cam%20x', { body: '{"a":1}' });
	expect(sandbox.requests).toEqual([
		{
			at: expect.any(Number),
			method: 'POST',
			path: '/leads/pause/lea%2Fx',
			query: { campaignId: 'cam x' },
			body: { a: 1 },
			status: 400,
			ignored: ['a body, where none is known'],
		},
	]);
});

it('takes its time', async () => {
	sandbox.configure({ latency: { ms: 100, jitter: 0 } });
	const sent = Date.now();
	await ask('GET', '/team');
	const taken = Date.now() - sent;
	const arrived = (sandbox.requests[0]?.at ?? 0) - sent;
	expect(arrived).toBeGreaterThanOrEqual(48);
	expect(taken - arrived).toBeGreaterThanOrEqual(48);
});

describe('faults', () => {
	const mark = async (n: number, init?: RequestInit) =>
		await answer('POST', `/leads/interested/${leadEmail(n)}`, init);

	it('hit as often as told, where told', async () => {
		sandbox.addFault({
			kind: 'answer',
			status: 503,
			body: 'Busy',
			path: leadEmail(2),
			skip: 1,
			count: 2,
		});
		const statuses = [];
		for (const n of [1, 2, 2, 1, 2, 2]) statuses.push((await mark(n))[0]);
		expect(statuses).toEqual([200, 200, 503, 200, 503, 200]);
		expect(sandbox.pendingFaults()).toBe(0);
	});

	it('answer with another status, body and headers, and nothing done', async () => {
		sandbox.addFault({ kind: 'answer', status: 429, headers: { 'Retry-After': '7' } });
		const response = await ask('POST', `/leads/interested/${leadEmail(1)}`);
		expect(response.status).toBe(429);
		expect(response.headers.get('retry-after')).toBe('7');
		expect(response.headers.get('x-ratelimit-remaining')).toBe('0');
		expect(leadsOf(1)[0]?.interest).toBeUndefined();
	});

	it('answer with a web page, with nothing, or with other JSON', async () => {
		sandbox.addFault(
			{ kind: 'answer', body: '<html></html>', contentType: 'text/html', when: 'after' },
			{ kind: 'answer' },
			{ kind: 'answer', status: 500, body: { error: 'Lead in graveyard' } },
		);
		expect(await mark(1)).toEqual([200, '<html></html>']);
		expect(leadsOf(1)[0]?.interest).toBe('interested');
		expect(await mark(2)).toEqual([200, '']);
		expect(await mark(2)).toEqual([500, { error: 'Lead in graveyard' }]);
	});

	it.each([
		['before', undefined],
		['after', 'interested'],
	] as const)('cut the connection %s the work is done', async (when, interest) => {
		sandbox.addFault({ kind: 'cut', when });
		await expect(mark(1)).rejects.toThrow('fetch failed');
		expect(leadsOf(1)[0]?.interest).toBe(interest);
		expect(sandbox.requests[0]?.status).toBe(0);
		expect((await mark(1))[0]).toBe(200);
	});

	it('never answer, or late', async () => {
		sandbox.addFault({ kind: 'hang' }, { kind: 'slow', ms: 100 });
		await expect(mark(1, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout');
		const sent = Date.now();
		expect((await mark(1))[0]).toBe(200);
		expect(Date.now() - sent).toBeGreaterThanOrEqual(99);
	});
});

describe('steering from outside', () => {
	it('adds faults, configures, counts and resets', async () => {
		await admin('POST', 'faults', [{ kind: 'answer', status: 502 }]);
		await admin('POST', 'configure', { limit: 5, people: 400 });
		expect(await answer('POST', `/leads/interested/${leadEmail(400)}`)).toEqual([502, '']);
		await ask('POST', `/leads/interested/${leadEmail(400)}`);
		expect(await (await admin('GET', 'state')).json()).toMatchObject({
			people: 400,
			interested: 4,
			requests: 2,
			settings: { limit: 5, windowMs: 2000 },
		});
		expect(await (await admin('GET', 'requests')).json()).toHaveLength(2);
		await admin('DELETE', 'requests');
		expect(sandbox.requests).toEqual([]);
		expect(await (await admin('POST', 'reset')).json()).toMatchObject({
			people: 300,
			interested: 0,
			settings: { limit: 1000 },
		});
	});

	it.each([
		['faults', { kind: 'explode' }],
		['faults', { kind: 'slow', ms: 'long' }],
		['faults', [{ kind: 'empty' }, { kind: 'empty', count: 0 }]],
		['events', { email: leadEmail(1) }],
		['configure', { limits: 5 }],
	])('refuses nonsense for %s', async (path, body) => {
		expect((await admin('POST', path, body)).status).toBe(400);
	});

	it('explains itself', async () => {
		expect(await (await fetch(sandbox.origin)).text()).toContain(`${sandbox.origin}/_sandbox/faults`);
	});
});

it('closes at once, whatever is still open', async () => {
	const other = await startSandbox();
	other.addFault({ kind: 'hang' });
	const hanging = fetch(`${other.url}/team`, { headers: basic(':sandbox-key') });
	const failed = expect(hanging).rejects.toThrow('fetch failed');
	while (other.requests.length === 0) await fetch(other.origin);
	const before = Date.now();
	await other.close();
	expect(Date.now() - before).toBeLessThan(200);
	await failed;
});
