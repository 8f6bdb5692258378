import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import type { Activity, Delivery, Hook } from '../../sandbox/happenings.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { startReceiver } from '../support/receiver.mts';
import type { Receiver } from '../support/receiver.mts';

let sandbox: Sandbox;
let receiver: Receiver;
beforeAll(async () => {
	sandbox = await startSandbox({ limit: 1000 });
	receiver = await startReceiver();
});
beforeEach(() => {
	sandbox.reset();
	// Only what a test has happen.
	sandbox.store.happenings.clear();
	receiver.bodies.length = 0;
});
afterAll(async () => {
	await sandbox.close();
	await receiver.close();
});

async function ask<Body = unknown>(method: string, path: string, body?: unknown): Promise<[number, Body]> {
	const response = await fetch(sandbox.url + path, {
		method,
		headers: { authorization: `Basic ${btoa(`:${sandbox.apiKey}`)}` },
		body: JSON.stringify(body),
	});
	const text = await response.text();
	return [response.status, (/^[[{]/.test(text) ? JSON.parse(text) : text) as Body];
}

async function happens(event: object): Promise<Delivery[]> {
	const response = await fetch(`${sandbox.origin}/_sandbox/events`, {
		method: 'POST',
		body: JSON.stringify(event),
	});
	expect(response.status).toBe(200);
	return (await response.json()) as Delivery[];
}

const hook = async (query: string, body: object) =>
	(await ask<Hook>('POST', `/hooks${query}`, { targetUrl: receiver.url, ...body }))[1];

const email = leadEmail(1);

it('what somebody has happen has its consequences', async () => {
	await happens({ type: 'emailsUnsubscribed', email });
	expect((await ask('GET', `/v2/unsubscribes/variables/${email}`))[0]).toBe(200);
	expect(sandbox.store.people.get(email)?.unsubscribed).toBe(true);
});

describe('hooks', () => {
	it('are made, listed without their secret, and deleted once', async () => {
		const made = await hook('', { type: 'emailsReplied', secret: 's' });
		expect(made).toEqual({
			_id: expect.stringMatching(/^hoo_\w{17}$/),
			targetUrl: receiver.url,
			createdAt: expect.any(String),
			type: 'emailsReplied',
		});
		expect(await ask('GET', '/hooks')).toEqual([200, [made]]);
		expect((await ask<{ hooks: Hook[] }>('GET', '/team'))[1].hooks).toEqual([made]);
		expect(await ask('DELETE', `/hooks/${made._id}`)).toEqual([200, made]);
		expect(await ask('DELETE', `/hooks/${made._id}`)).toEqual([404, 'Webhook not found']);
	});

	it('are one to a URL, query included', async () => {
		await hook('', { type: 'emailsReplied' });
		const again = { targetUrl: receiver.url, type: 'emailsSent' };
		expect(await ask('POST', '/hooks', again)).toEqual([409, 'Webhook already exists']);
		again.targetUrl += '/?event=emailsSent';
		expect((await ask('POST', '/hooks', again))[0]).toBe(200);
		expect(await ask('POST', '/hooks', { targetUrl: 'here' })).toEqual([400, 'Invalid targetUrl']);
		const list = { targetUrl: `${receiver.url}/a`, type: ['a', 'b'] };
		expect(await ask('POST', '/hooks', list)).toEqual([400, 'Invalid type']);
	});

	it.each([
		['the query', '?campaignId=cam_x&isFirst=true', {}],
		['the body', '', { campaignId: 'cam_x', isFirst: true }],
	])('take campaign and first time from %s', async (_case, query, body) => {
		expect(await hook(query, body)).toMatchObject({ campaignId: 'cam_x', isFirst: true });
	});
});

describe('deliveries', () => {
	it('carry the record, the variables of the lead and the secret', async () => {
		await hook('', { type: 'emailsReplied', secret: 's' });
		const [delivery] = await happens({ type: 'emailsReplied', email, fields: { stepId: 'stp_1' } });
		expect(delivery).toMatchObject({ type: 'emailsReplied', status: 200 });
		expect(receiver.bodies).toEqual([
			expect.objectContaining({
				_id: delivery?.activityId,
				type: 'emailsReplied',
				leadEmail: email,
				industry: expect.any(String),
				text: expect.any(String),
				stepId: 'stp_1',
				secret: 's',
			}),
		]);
	});

	it('go to whom they concern', async () => {
		const [first] = sandbox.store.people.get(email)?.leads ?? [];
		await hook('', { type: 'emailsOpened' });
		await hook('?campaignId=cam_other', { targetUrl: `${receiver.url}/b` });
		await hook(`?campaignId=${first?.campaign._id}`, { targetUrl: `${receiver.url}/c` });
		await hook('', { targetUrl: `${receiver.url}/d`, isFirst: true });
		const paths = async (event: object) =>
			(await happens(event)).map(({ targetUrl }) => targetUrl.replace(receiver.url, ''));
		expect(await paths({ type: 'emailsSent', email })).toEqual(['/c', '/d']);
		expect(await paths({ type: 'emailsSent', email })).toEqual(['/c']);
		expect(await paths({ type: 'connectionIssue' })).toEqual([]);
		expect(await paths({ type: 'emailsOpened', email })).toEqual(['', '/c', '/d']);
	});

	it('can be repeated, forged, and told word for word', async () => {
		await hook('', { secret: 's' });
		receiver.status = 401;
		const made = await happens({ type: 'emailsSent', email, repeat: 3, secret: 'forged' });
		expect(made.map(({ status }) => status)).toEqual([401, 401, 401]);
		receiver.status = 200;
		await happens({ type: 'emailsSent', email, secret: '' });
		await happens({ type: 'enrichmentDone', body: { data: [{ id: 'enr_1' }] } });
		const secrets = receiver.bodies.map(({ secret }) => secret);
		expect(secrets).toEqual(['forged', 'forged', 'forged', undefined, 's']);
		expect(receiver.bodies[4]).toEqual({ type: 'enrichmentDone', data: [{ id: 'enr_1' }], secret: 's' });
		expect(await (await fetch(`${sandbox.origin}/_sandbox/deliveries`)).json()).toHaveLength(5);
	});

	it('fail where nobody listens', async () => {
		await ask('POST', '/hooks', { targetUrl: 'http://127.0.0.1:9' });
		expect(await happens({ type: 'emailsSent', email })).toEqual([
			expect.objectContaining({ status: 0 }),
		]);
	});

	it('follow a mark: the activity and the state it brings, in every campaign', async () => {
		await hook('', {});
		await ask('POST', `/leads/notinterested/${leadEmail(2)}`);
		while (receiver.bodies.length < 4) await fetch(sandbox.origin);
		const types = receiver.bodies.map(({ type }) => type).sort();
		expect(types).toEqual([
			'manualNotInterested',
			'manualNotInterested',
			'notInterested',
			'notInterested',
		]);
		const [, activities] = await ask<Activity[]>('GET', '/activities?version=v2');
		expect(activities.map(({ type }) => type)).toEqual(['manualNotInterested', 'manualNotInterested']);
	});
});

describe('activities', () => {
	const list = async (query: string) => await ask<Activity[]>('GET', `/activities?version=v2&${query}`);
	const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
	const sent = (second: number) =>
		sandbox.store.happenings.record('emailsSent', undefined, { createdAt: at(second) });

	it('come newest first, 100 at a time', async () => {
		for (let n = 0; n < 130; n++) sent(n);
		const [, page] = await list('limit=500');
		expect(page).toHaveLength(100);
		expect(page[0]?.createdAt).toBe(at(129));
		expect((await list('offset=100'))[1]).toHaveLength(30);
		expect((await list('limit=2&offset=129'))[1].map(({ createdAt }) => createdAt)).toEqual([at(0)]);
	});

	it('are found by date, both ends included, as ISO or Unix seconds', async () => {
		for (let n = 0; n < 10; n++) sent(n);
		expect((await list(`minDate=${at(3)}&maxDate=${at(5)}`))[1]).toHaveLength(3);
		const seconds = (n: number) => Date.parse(at(n)) / 1000;
		expect(
			(await list(`startDate=${seconds(3)}&endDate=${seconds(9)}&maxDate=${at(5)}`))[1],
		).toHaveLength(3);
		expect((await list(`minDate=${at(3)}&maxDate=${at(3)}`))[0]).toBe(400);
		expect((await list('minDate=yesterday'))[0]).toBe(400);
	});

	it('are found by type, campaign, lead and first time', async () => {
		await happens({ type: 'emailsSent', email });
		await happens({ type: 'emailsSent', email });
		await happens({ type: 'emailsOpened', email: leadEmail(2) });
		const [lead] = sandbox.store.people.get(email)?.leads ?? [];
		const count = async (query: string) => (await list(query))[1].length;
		expect(await count('type=emailsSent')).toBe(2);
		expect(await count('type=emailsSent&isFirst=true')).toBe(1);
		expect(await count(`leadId=${lead?._id}`)).toBe(2);
		expect(await count(`campaignId=${lead?.campaign._id}&isFirst=false`)).toBe(1);
		expect((await list('type=interested'))[0]).toBe(400);
		expect((await ask('GET', '/activities'))[0]).toBe(400);
	});
});
