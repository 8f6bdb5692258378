import type { IDataObject } from 'n8n-workflow';
import type { Activity } from '../../sandbox/happenings.mts';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { Trigger, polling } from '../support/trigger.mts';
import type { TriggerOptions } from '../support/trigger.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ limit: 1_000_000, people: 0 });
});
beforeEach(() => {
	sandbox.reset();
	jest.useFakeTimers({ now: NOW, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'performance'] });
});
afterEach(() => jest.useRealTimers());
afterAll(async () => await sandbox.close());

const NOW = Date.UTC(2026, 2, 1, 12);
const MINUTE = 60_000;

const trigger = (parameters: TriggerOptions['parameters'] = {}, options: Partial<TriggerOptions> = {}) =>
	new Trigger({
		parameters: { events: ['*'], simplify: false, ...parameters },
		lemlist: sandbox.url,
		node: polling,
		...options,
	});

/** Something happens in lemlist, now or so many ms later or earlier. */
const happens = (ms = 0, type = 'emailsReplied', fields: IDataObject = {}) =>
	sandbox.store.happenings.record(type, undefined, {
		createdAt: new Date(Date.now() + ms).toISOString(),
		...fields,
	});

const later = (ms: number) => jest.setSystemTime(Date.now() + ms);
const ids = (rows: object[]) => rows.map((row) => (row as Activity)._id);
const queries = () => sandbox.requests.map(({ query }) => query);

/** An active workflow: the first poll is over. */
async function active(parameters: TriggerOptions['parameters'] = {}, options: Partial<TriggerOptions> = {}) {
	const one = trigger(parameters, options);
	expect(await one.poll('activating')).toEqual([]);
	sandbox.requests.length = 0;
	return one;
}

describe('the first poll', () => {
	it('reports nothing that happened before, not even a moment ago', async () => {
		for (const ms of [-10 * MINUTE, -1000, -1, 0]) happens(ms);
		const one = await active();
		later(MINUTE);
		expect(await one.poll()).toEqual([]);
		const fresh = happens();
		expect(ids(await one.poll())).toEqual([fresh._id]);
	});

	it('goes back as far as the user asked, to the start of that second', async () => {
		happens(-MINUTE * 60 * 24 * 40);
		const wanted = [happens(-MINUTE * 60 * 24 * 30), happens(-MINUTE), happens()];
		const since = new Date(NOW - MINUTE * 60 * 24 * 30).toISOString().slice(0, 19);
		const one = trigger({ options: { since } });
		expect(ids(await one.poll())).toEqual(ids(wanted));
		expect(await one.poll()).toEqual([]);
	});

	it('says so when that date is none', async () => {
		await expect(trigger({ options: { since: 'last year' } }).poll()).rejects.toThrow(
			'Report Since is not a date: last year',
		);
	});
});

describe('no gap and no double', () => {
	it('with the same time on many events, before, at and after a poll', async () => {
		const one = await active();
		const seen: string[] = [];
		const made: string[] = [];
		for (let round = 0; round < 5; round++) {
			for (let n = 0; n < 3; n++) made.push(happens()._id);
			seen.push(...ids(await one.poll()));
			// Created in the same millisecond, visible only after the poll.
			for (let n = 0; n < 3; n++) made.push(happens()._id);
			if (round % 2) later(MINUTE);
		}
		seen.push(...ids(await one.poll()));
		expect(seen.sort()).toEqual(made.sort());
	});

	it('with an event that becomes visible late, up to two minutes', async () => {
		const one = await active();
		later(5 * MINUTE);
		const early = happens();
		expect(ids(await one.poll())).toEqual([early._id]);
		later(MINUTE);
		const late = happens(-2 * MINUTE);
		expect(ids(await one.poll())).toEqual([late._id]);
		expect(await one.poll()).toEqual([]);
	});

	it('with clocks that differ by minutes', async () => {
		const ahead = await active();
		later(10 * MINUTE);
		const made = happens(-MINUTE);
		expect(ids(await ahead.poll())).toEqual([made._id]);
		// lemlist's clock is before n8n's: its events become visible when n8n's has come there.
		const future = happens(3 * MINUTE);
		expect(await ahead.poll()).toEqual([]);
		later(4 * MINUTE);
		expect(ids(await ahead.poll())).toEqual([future._id]);
	});

	it('across restarts, when polls without news were not stored', async () => {
		const one = await active({ events: ['emailsReplied'] });
		const seen: string[] = [];
		const made: string[] = [];
		for (let round = 0; round < 30; round++) {
			later(MINUTE);
			if (round % 4 === 0) made.push(happens()._id);
			happens(0, 'emailsOpened');
			if (round % 3 === 0) one.restart();
			seen.push(...ids(await one.poll()));
		}
		one.restart();
		later(60 * MINUTE);
		made.push(happens()._id);
		seen.push(...ids(await one.poll()));
		expect(seen).toEqual(made);
	});

	it('over pages that shift because more happens while they are read', async () => {
		const one = await active();
		later(MINUTE);
		const made = Array.from({ length: 250 }, () => happens(-1000)._id);
		const { push } = sandbox.requests;
		sandbox.requests.push = (...requests) => {
			for (let n = 0; n < 40; n++) made.push(happens(500)._id);
			return push.apply(sandbox.requests, requests);
		};
		const seen = ids(await one.poll());
		sandbox.requests.push = push;
		later(MINUTE);
		seen.push(...ids(await one.poll()));
		expect(new Set(seen).size).toBe(seen.length);
		expect(seen.sort()).toEqual(made.sort());
	});

	it('when a poll fails in the middle', async () => {
		const one = await active();
		later(MINUTE);
		const made = Array.from({ length: 250 }, (_, n) => happens(n - 500)._id);
		const { staticData } = one;
		sandbox.addFault({ kind: 'answer', status: 401, body: 'Wrong key', path: '/activities', skip: 2 });
		await expect(one.poll()).rejects.toThrow('Wrong key');
		expect(one.staticData).toBe(staticData);
		expect(ids(await one.poll()).sort()).toEqual(made.sort());
	});

	it('when one poll overtakes another', async () => {
		const one = await active();
		later(MINUTE);
		const made = [happens(-1), happens()];
		const polls = await Promise.all([one.poll(), one.poll()]);
		expect(ids(polls.flat())).toEqual(ids(made));
		expect(await one.poll()).toEqual([]);
	});

	it('after the workflow was off: what happened meanwhile is reported', async () => {
		const one = await active();
		later(7 * 24 * 60 * MINUTE);
		const made = [happens(-3 * 24 * 60 * MINUTE), happens(-1)];
		expect(ids(await one.poll('activating'))).toEqual(ids(made));
	});

	it('with a copy of the workflow, which begins anew', async () => {
		const original = await active();
		later(MINUTE);
		happens();
		const copy = trigger();
		copy.staticData = original.staticData;
		expect(await copy.poll('activating')).toEqual([]);
	});
});

describe('a backlog', () => {
	/** So many activities a minute, for so many minutes. */
	function backlog(perMinute: number, minutes: number): string[] {
		return Array.from(
			{ length: perMinute * minutes },
			(_, n) => happens(Math.round((n / perMinute - minutes) * MINUTE))._id,
		);
	}

	it('is read to the end, oldest first', async () => {
		const one = await active();
		later(120 * MINUTE);
		const made = backlog(60, 100);
		const rows = await one.poll();
		expect(ids(rows)).toEqual(made);
		expect(await one.poll()).toEqual([]);
		expect(queries().every(({ limit }) => limit === '100')).toBe(true);
	});

	it('of one moment is read to the end', async () => {
		const one = await active();
		later(120 * MINUTE);
		const made = Array.from({ length: 2500 }, () => happens(-60 * MINUTE)._id);
		expect(new Set(ids(await one.poll()))).toEqual(new Set(made));
		expect(await one.poll()).toEqual([]);
	});

	it('is spread over several polls when n8n gives little time', async () => {
		const one = await active();
		later(120 * MINUTE);
		const made = backlog(60, 100);
		const seen: string[] = [];
		let polls = 0;
		for (; seen.length < made.length; polls++) {
			const rows = await one.poll('trigger', -1);
			expect(rows.length).toBeGreaterThan(0);
			seen.push(...ids(rows));
		}
		expect(seen).toEqual(made);
		expect(polls).toBeGreaterThan(1);
	});

	it('that breaks off is gone on with by the next poll', async () => {
		const one = await active();
		later(120 * MINUTE);
		const made = backlog(60, 100);
		const refusal = { kind: 'answer', status: 401, body: 'Wrong key', path: '/activities' } as const;
		sandbox.addFault({ ...refusal, skip: 90, count: Infinity });
		const seen = ids(await one.poll());
		expect(seen.length).toBeGreaterThan(0);
		expect(seen.length).toBeLessThan(made.length);
		expect(one.logs.join()).toMatch('Wrong key');
		sandbox.store.faults.clear();
		seen.push(...ids(await one.poll()));
		expect(seen).toEqual(made);
	});
});

describe('filters', () => {
	it('lets lemlist do what it can: one type, one campaign, first times; and always an end after the begin', async () => {
		const one = await active({
			events: ['emailsReplied'],
			campaignIds: ['cam_A'],
			options: { firstTimeOnly: true },
		});
		later(MINUTE);
		await one.poll();
		const [query] = queries();
		expect(query).toMatchObject({
			version: 'v2',
			type: 'emailsReplied',
			campaignId: 'cam_A',
			isFirst: 'true',
			limit: '100',
			offset: '0',
			maxDate: new Date(NOW + MINUTE).toISOString(),
		});
		expect(Date.parse(query?.minDate ?? '')).toBeLessThan(Date.parse(query?.maxDate ?? ''));
	});

	it('does the rest itself', async () => {
		const one = await active({
			events: ['emailsReplied', 'emailsSent'],
			campaignIds: ['cam_A', 'cam_B'],
			options: { ignoreBots: true, firstTimeOnly: true },
		});
		later(MINUTE);
		const good = { campaignId: 'cam_A', isFirst: true };
		const wanted = [
			happens(-3, 'emailsReplied', good),
			happens(-2, 'emailsSent', { ...good, campaignId: 'cam_B' }),
		];
		happens(-1, 'emailsOpened', good);
		happens(-1, 'emailsSent', { ...good, campaignId: 'cam_C' });
		happens(-1, 'emailsSent', { ...good, isFirst: false });
		happens(-1, 'emailsSent', { ...good, bot: true });
		expect(ids(await one.poll())).toEqual(ids(wanted));
		expect(queries()[0]).not.toHaveProperty('type');
	});

	it('that are changed report what is newly chosen from then on, and lose nothing of the rest', async () => {
		const before = await active({ events: ['emailsReplied'] });
		later(60 * MINUTE);
		happens(-30 * MINUTE, 'emailsSent');
		const reply = happens(-20 * MINUTE);
		const changed = before.elsewhere({
			parameters: { events: ['emailsReplied', 'emailsSent'], simplify: false },
		});
		expect(ids(await changed.poll('activating'))).toEqual([reply._id]);
		later(MINUTE);
		const sent = happens(0, 'emailsSent');
		expect(ids(await changed.poll())).toEqual([sent._id]);
	});

	it('refuse types that lemlist does not know, in its words', async () => {
		const one = trigger({ events: [], options: { otherEvents: 'interested' } });
		await expect(one.poll('activating')).rejects.toThrow('Invalid type');
	});
});

describe('output', () => {
	it('is simple unless the raw data is wanted', async () => {
		const one = await active({ simplify: true });
		later(MINUTE);
		const { _id, createdAt } = happens(0, 'emailsReplied', { leadEmail: 'a@example.com', text: 'No' });
		expect(await one.poll()).toEqual([
			{
				event: 'emailsReplied',
				family: 'email',
				channel: 'email',
				email: 'a@example.com',
				createdAt,
				text: 'No',
				bot: false,
				activityId: _id,
			},
		]);
	});

	it('of a test in the editor is a sample, whenever it happened, and changes nothing', async () => {
		for (let n = 0; n < 30; n++) happens(-n * 24 * 60 * MINUTE, n % 2 ? 'emailsSent' : 'emailsReplied');
		const one = trigger({ events: ['emailsReplied'] });
		const { staticData } = one;
		const rows = await one.poll('manual');
		expect(rows).toHaveLength(10);
		expect(rows.every(({ type }) => type === 'emailsReplied')).toBe(true);
		expect(one.staticData).toBe(staticData);
		expect(await trigger({ events: ['smsSent'] }).poll('manual')).toEqual([]);
	});
});
