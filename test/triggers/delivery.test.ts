import type { IDataObject } from 'n8n-workflow';
import { Seen } from '../../nodes/Lemlist/triggers/webhook/seen';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { startReceiver } from '../support/receiver.mts';
import { after, quickly, skip } from '../support/time.mts';
import { Trigger, anotherProcess } from '../support/trigger.mts';
import type { TriggerOptions } from '../support/trigger.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ limit: 100_000, people: 10 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** An active workflow, and the secret that lemlist was given. */
async function active(parameters: TriggerOptions['parameters'] = {}, options: Partial<TriggerOptions> = {}) {
	const trigger = new Trigger({
		parameters: { events: ['emailsReplied'], simplify: false, ...parameters },
		lemlist: sandbox.url,
		...options,
	});
	await trigger.activate();
	const secret = sandbox.store.happenings.hooks.at(-1)?.secret;
	return { trigger, secret };
}

let count = 0;
const event = (fields: IDataObject = {}) => ({
	_id: `act_${++count}`,
	type: 'emailsReplied',
	teamId: 'tea_1',
	createdAt: '2026-03-01T10:00:00.000Z',
	...fields,
});

describe('proof of origin', () => {
	it('starts the workflow with the event, without the secret', async () => {
		const { trigger, secret } = await active();
		const told = event({ text: 'No, thanks' });
		expect(await trigger.call({ ...told, secret })).toEqual({ status: 200, items: [told] });
	});

	it.each([
		['none', undefined],
		['an empty one', ''],
		['another one', 'forged'],
		['a number', 5],
		['a list', ['forged']],
		['an object', { length: 43 }],
		['nothing', null],
	])('refuses a call with %s for a secret', async (_case, forged) => {
		const { trigger } = await active();
		expect(await trigger.call({ ...event(), secret: forged })).toEqual({ status: 401 });
	});

	it('refuses parts of the secret', async () => {
		const { trigger, secret = '' } = await active();
		for (const forged of [secret.slice(1), `${secret} `, secret.toUpperCase(), [secret]]) {
			expect(await trigger.call({ ...event(), secret: forged })).toEqual({ status: 401 });
		}
	});

	it('refuses 1,000 forged calls, changes nothing, and logs one line without a secret', async () => {
		const { trigger, secret } = await active();
		const { staticData } = trigger;
		const received = await Promise.all(
			Array.from(
				{ length: 1000 },
				async (_, n) => await trigger.call({ ...event(), secret: `forged ${n}` }),
			),
		);
		expect(received.filter(({ status, items }) => status === 401 && items === undefined)).toHaveLength(
			1000,
		);
		expect(trigger.staticData).toBe(staticData);
		expect(trigger.logs).toEqual([expect.stringContaining('the secret is missing or wrong')]);
		expect(trigger.logs.join()).not.toMatch(secret ?? 'forged');
		expect(trigger.logs.join()).not.toMatch('forged');
	});
});

describe('shape', () => {
	it.each([
		['a text', 'emailsReplied'],
		['a number', 5],
		['a list', [{ _id: 'act_1', type: 'emailsReplied' }]],
		['nothing', null],
	])('refuses %s', async (_case, body) => {
		const { trigger } = await active();
		expect(await trigger.call(body)).toEqual({ status: 400 });
	});

	it.each([
		['without a type', { _id: 'act_x' }],
		['with a type that is no text', { _id: 'act_x', type: 5 }],
		['without an id', { type: 'emailsReplied' }],
		['with an id that is no text', { type: 'emailsReplied', _id: { $gt: '' } }],
		['with results that are none', { type: 'enrichmentDone', data: ['enr_1'] }],
		['with results in an object', { type: 'enrichmentDone', data: { id: 'enr_1' } }],
	])('refuses what lemlist says %s', async (_case, body) => {
		const { trigger, secret } = await active({ events: ['*'] });
		expect(await trigger.call({ ...body, secret })).toEqual({ status: 400 });
		expect(trigger.logs).toEqual([expect.stringContaining('this is not an event of lemlist')]);
	});

	it('refuses what is larger than 2 MB, whoever says it, and takes what is nearly as large', async () => {
		const { trigger, secret } = await active();
		const html = (bytes: number) => 'x'.repeat(bytes);
		expect(await trigger.call({ ...event({ html: html(2 ** 21) }), secret })).toEqual({ status: 413 });
		expect(await trigger.call({ ...event({ html: html(2 ** 21) }) })).toEqual({ status: 413 });
		expect((await trigger.call({ ...event({ html: html(2 ** 21 - 1000) }), secret })).items).toHaveLength(
			1,
		);
	});

	it('takes an event with names that mean something to JavaScript', async () => {
		const { trigger, secret } = await active();
		const body = JSON.parse(
			`{"_id":"act_p","type":"emailsReplied","secret":"${secret}","__proto__":{"a":1},"constructor":"c"}`,
		) as unknown;
		const { items } = await trigger.call(body);
		expect(Object.getOwnPropertyNames(items?.[0])).toEqual(['_id', 'type', '__proto__', 'constructor']);
		expect(Object.prototype).not.toHaveProperty('a');
	});
});

describe('once', () => {
	it('takes each of 1,000 events once, however often and in whatever order they are repeated', async () => {
		const { trigger, secret } = await active();
		const events = Array.from({ length: 1000 }, () => ({ ...event(), secret }));
		const first = await Promise.all(events.map(async (each) => await trigger.call(each)));
		expect(first.every(({ items }) => items?.length === 1)).toBe(true);
		const again = await Promise.all(events.reverse().map(async (each) => await trigger.call(each)));
		expect(again.every(({ status, items }) => status === 200 && items === undefined)).toBe(true);
	});

	it('takes an event once that is delivered 1,000 times at once', async () => {
		const { trigger, secret } = await active();
		const body = { ...event(), secret };
		const calls = await Promise.all(
			Array.from(
				{ length: 1000 },
				async (_, n) => await trigger.call(body, async () => await after(n % 3)),
			),
		);
		expect(calls.filter(({ items }) => items)).toHaveLength(1);
		expect(calls.every(({ status }) => status === 200)).toBe(true);
	});

	it('remembers across a restart, also what was taken at the same time', async () => {
		const { trigger, secret } = await active();
		const events = Array.from({ length: 50 }, () => ({ ...event(), secret }));
		// The calls overlap and each stores the static data as it has read it: without care, only the last would be kept.
		await Promise.all(
			events.map(async (each, n) => await trigger.call(each, async () => await after(n % 7))),
		);
		await trigger.call({ ...event(), secret });
		const restarted = trigger.elsewhere({ node: anotherProcess() });
		const again = await Promise.all(events.map(async (each) => await restarted.call(each)));
		expect(again.filter(({ items }) => items)).toEqual([]);
	});

	it('stores the latest 1,000, in 8 KB', async () => {
		const { trigger, secret } = await active();
		const events = Array.from({ length: 1001 }, () => ({ ...event(), secret }));
		for (const each of events) await trigger.call(each);
		expect(String(trigger.stored.seen)).toHaveLength(8_000);
		const restarted = trigger.elsewhere({ node: anotherProcess() });
		expect((await restarted.call(events[1])).items).toBeUndefined();
		expect((await restarted.call(events[0])).items).toHaveLength(1);
		expect((await trigger.call(events[0])).items).toBeUndefined();
	});

	it('remembers the latest 10,000 as long as the process lives', () => {
		const seen = new Seen();
		for (let n = 0; n <= 10_000; n++) seen.isNew(`event ${n}`);
		expect(seen.isNew('event 1')).toBe(false);
		expect(seen.isNew('event 0')).toBe(true);
	});

	it('keeps events apart that share an id but not the type', async () => {
		const { trigger, secret } = await active({ events: ['*'] });
		const body = event();
		expect((await trigger.call({ ...body, secret })).items).toHaveLength(1);
		expect((await trigger.call({ ...body, type: 'warmed', secret })).items).toHaveLength(1);
	});

	it('takes an event that comes by several webhooks once', async () => {
		const events = ['emailsReplied', 'emailsSent'];
		const { trigger, secret } = await active({ events });
		const body = { ...event(), secret };
		expect((await trigger.call(body)).items).toHaveLength(1);
		expect((await trigger.call(body)).items).toBeUndefined();
	});
});

describe('activation and calls at the same time', () => {
	it('a call before n8n has stored the secret is taken, and does not undo the storing', async () => {
		const receiver = await startReceiver();
		const trigger = new Trigger({
			parameters: { events: ['emailsReplied', 'emailsSent'], simplify: false },
			lemlist: sandbox.url,
			n8n: receiver.url,
		});
		const stored: IDataObject[] = [];
		sandbox.addFault({ kind: 'slow', ms: 100, method: 'POST', path: '/hooks', skip: 1 });
		const activation = trigger.activate();
		const ours = () => sandbox.store.happenings.hooks.find(({ secret }) => secret !== undefined);
		while (!ours()) await after(5);
		const hook = ours();
		const received = await trigger.call({ ...event(), secret: hook?.secret }, async () => {
			await activation;
			stored.push(trigger.stored);
		});
		expect(received.items).toHaveLength(1);
		expect(stored[0]).toHaveProperty('secretHashes');
		expect(trigger.stored).toMatchObject({ ...stored[0], seen: expect.any(String) });
		await receiver.close();
	});
});

describe('filters that are applied on arrival', () => {
	const cases: Array<[string, IDataObject, IDataObject, boolean]> = [
		['another event', {}, { type: 'emailsSent' }, false],
		['any event', { events: ['*'] }, { type: 'somethingNew' }, true],
		['a further event', { options: { otherEvents: 'somethingNew' } }, { type: 'somethingNew' }, true],
		['another campaign', { campaignIds: ['cam_A'] }, { campaignId: 'cam_B' }, false],
		['one of the campaigns', { campaignIds: ['cam_A', 'cam_B'] }, { campaignId: 'cam_B' }, true],
		['no campaign', { campaignIds: ['cam_A'] }, {}, true],
		['a later time', { options: { firstTimeOnly: true } }, { isFirst: false }, false],
		['a first time', { options: { firstTimeOnly: true } }, { isFirst: true }, true],
		['a bot', { options: { ignoreBots: true } }, { bot: true }, false],
		['a human', { options: { ignoreBots: true } }, { bot: false }, true],
		['a bot, if not told otherwise', {}, { bot: true }, true],
	];
	it.each(cases)('%s', async (_case, parameters, fields, starts) => {
		const { trigger, secret } = await active(parameters as TriggerOptions['parameters']);
		const { status, items } = await trigger.call({ ...event(fields), secret });
		expect(status).toBe(200);
		expect(items?.length ?? 0).toBe(starts ? 1 : 0);
	});
});

describe('enrichmentDone', () => {
	const body = {
		type: 'enrichmentDone',
		data: [
			{
				id: 'enr_1',
				data: { find_email: { email: 'a@example.com', status: 'deliverable' } },
				metadata: { row: 1 },
			},
			{
				id: 'enr_2',
				data: { find_phone: { phone: '+33100000000' }, linkedin_enrichment: { title: 'CEO' } },
			},
		],
	};

	it('gives an item a result, each once', async () => {
		const { trigger, secret } = await active({ events: ['enrichmentDone'] });
		const { items } = await trigger.call({ ...body, secret });
		expect(items).toEqual(body.data.map((result) => ({ ...result, type: 'enrichmentDone' })));
		const more = { ...body, data: [...body.data, { id: 'enr_3', data: {} }], secret };
		expect((await trigger.call(more)).items).toEqual([{ id: 'enr_3', data: {}, type: 'enrichmentDone' }]);
		expect(await trigger.call({ type: 'enrichmentDone', data: [], secret })).toEqual({ status: 200 });
	});

	it('is simplified in its own way', async () => {
		const { trigger, secret } = await active({ events: ['enrichmentDone'], simplify: true });
		expect((await trigger.call({ ...body, secret })).items).toEqual([
			{
				event: 'enrichmentDone',
				family: 'other',
				enrichmentId: 'enr_1',
				email: 'a@example.com',
				emailStatus: 'deliverable',
				metadata: { row: 1 },
			},
			{
				event: 'enrichmentDone',
				family: 'other',
				enrichmentId: 'enr_2',
				phone: '+33100000000',
				linkedin: { title: 'CEO' },
			},
		]);
	});
});

describe('lead states that come with an event', () => {
	const folding = { events: ['*'], options: { foldLeadStates: true } };
	const lead = { leadId: 'lea_1' };
	const types = (received: Array<{ items?: IDataObject[] }>) =>
		received.flatMap(({ items = [] }) => items.map(({ type }) => type));

	it('are reported beside it, if not told otherwise', async () => {
		const { trigger, secret } = await active({ events: ['*'] });
		const made = [event(lead), event({ ...lead, type: 'warmed' })];
		expect(
			types(await Promise.all(made.map(async (each) => await trigger.call({ ...each, secret })))),
		).toEqual(['emailsReplied', 'warmed']);
	});

	it.each([
		['after it', ['emailsReplied', 'warmed']],
		['before it', ['warmed', 'emailsReplied']],
	])('are left out when they come %s', async (_case, order) => {
		const { trigger, secret } = await active(folding);
		const { result } = await quickly(
			async () =>
				await Promise.all(
					order.map(async (type) => await trigger.call({ ...event({ ...lead, type }), secret })),
				),
		);
		expect(types(result)).toEqual(['emailsReplied']);
		expect(result.map(({ status }) => status)).toEqual([200, 200]);
	});

	it.each([
		['alone', []],
		['with another kind of event', [{ ...lead, type: 'emailsOpened' }]],
		['with an event of another lead', [{ leadId: 'lea_2' }]],
		['with the opposite', [{ ...lead, type: 'emailsInterested' }]],
	])('are reported when they come %s', async (_case, others) => {
		const { trigger, secret } = await active(folding);
		const all = [...others, { ...lead, type: 'notInterested' }, { ...lead, type: 'warmed' }];
		const { result, ms } = await quickly(
			async () =>
				await Promise.all(all.map(async (each) => await trigger.call({ ...event(each), secret }))),
		);
		expect(types(result)).toHaveLength(all.length);
		expect(ms).toBeLessThan(4000);
	});

	it('are reported when their cause was long ago', async () => {
		const { trigger, secret } = await active(folding);
		const { result } = await quickly(async () => {
			await trigger.call({ ...event(lead), secret });
			await skip(120_000);
			return await trigger.call({ ...event({ ...lead, type: 'warmed' }), secret });
		});
		expect(types([result])).toEqual(['warmed']);
	});

	it('do not wait for an event that nobody asked for', async () => {
		const events = ['interested', 'emailsReplied'];
		const { trigger, secret } = await active({ ...folding, events });
		const begun = Date.now();
		await trigger.call({ ...event({ ...lead, type: 'interested' }), secret });
		expect(Date.now() - begun).toBeLessThan(500);
	});

	it('store nothing while they wait, so that they undo nothing', async () => {
		const { trigger, secret } = await active(folding);
		const { staticData } = trigger;
		await quickly(async () => await trigger.call({ ...event({ ...lead, type: 'warmed' }), secret }));
		expect(trigger.staticData).toBe(staticData);
	});
});

describe('with lemlist on the other side', () => {
	it('a reply starts the workflow once, a forged one never, and a mark tells the activity and the state', async () => {
		const receiver = await startReceiver();
		const { trigger } = await active(
			{ events: ['emailsReplied', 'manualNotInterested', 'notInterested'], simplify: true },
			{ n8n: receiver.url },
		);
		const started: IDataObject[] = [];
		receiver.status = async (body) => {
			const { status, items = [] } = await trigger.call(body);
			started.push(...items);
			return status;
		};
		const happens = async (told: object) =>
			await fetch(`${sandbox.origin}/_sandbox/events`, { method: 'POST', body: JSON.stringify(told) });
		const reply = { type: 'emailsReplied', email: leadEmail(1) };
		await happens({ ...reply, repeat: 5 });
		await happens({ ...reply, repeat: 5, secret: 'forged' });
		await happens({ ...reply, secret: '' });
		expect(started).toEqual([expect.objectContaining({ event: 'emailsReplied', email: leadEmail(1) })]);
		const statuses = sandbox.store.happenings.deliveries.map(({ status }) => status);
		expect(statuses).toEqual([200, 200, 200, 200, 200, 401, 401, 401, 401, 401, 401]);

		await fetch(`${sandbox.url}/leads/notinterested/${leadEmail(1)}`, {
			method: 'POST',
			headers: { authorization: `Basic ${btoa(':sandbox-key')}` },
		});
		while (sandbox.store.happenings.deliveries.length < 13) await after(5);
		expect(started.slice(1).map((item) => item.event)).toEqual(
			expect.arrayContaining(['manualNotInterested', 'notInterested']),
		);
		await receiver.close();
	});
});
