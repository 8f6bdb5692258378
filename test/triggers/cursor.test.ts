import type { IDataObject } from 'n8n-workflow';
import { FAST, isolated, lemlist } from '../support/lemlist';
import { Trigger, polling } from '../support/trigger.mts';
import type { TriggerOptions } from '../support/trigger.mts';

// How far the polling trigger believes to have come, whatever lemlist's activities hold and its answers do.

isolated();

const NOW = Date.UTC(2026, 2, 1, 12);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** Activities that lemlist has, oldest first. */
let rows: Array<{ row: IDataObject; time: number }>;
/** How many requests came. */
let requests: number;
/** What lemlist does otherwise than it should: the offset it takes one for, rows on a page, a refusal, its clock (ms ahead). */
let odd: {
	offset?: (asked: number) => number;
	cap?: number;
	fails?: (request: number, offset: number) => boolean;
	clock?: number;
};

beforeEach(() => {
	[rows, requests, odd] = [[], 0, {}];
	jest.useFakeTimers({ now: NOW, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'performance'] });
	lemlist()
		.persist()
		.get('/activities')
		.query(true)
		.reply((uri) => {
			const given = new URL(uri, 'https://api.lemlist.com').searchParams;
			requests++;
			const offset = Number(given.get('offset'));
			if (odd.fails?.(requests, offset)) return [500, 'Internal server error'];
			const min = Date.parse(given.get('minDate') ?? '');
			const max = Date.parse(given.get('maxDate') ?? '');
			const from = odd.offset?.(offset) ?? offset;
			const size = Math.min(Number(given.get('limit')), odd.cap ?? Infinity);
			// What has no time of its own is in every span.
			const found = rows.filter(({ time }) => !(time < min) && !(time > max)).reverse();
			const date = {
				...(odd.clock !== undefined && { date: new Date(Date.now() + odd.clock).toUTCString() }),
			};
			return [200, found.slice(from, from + size).map(({ row }) => row), { ...FAST, ...date }];
		});
});
afterEach(() => jest.useRealTimers());

let count = 0;

/** Something happens in lemlist, now or so many ms later or earlier. @param at what lemlist goes by, unless it is what it shows */
function happens(ms = 0, fields: IDataObject = {}, at?: unknown): string {
	const _id = `act_${++count}`;
	const createdAt = new Date(Date.now() + ms).toISOString();
	const row = { _id, type: 'emailsReplied', createdAt, ...fields };
	rows.push({ row, time: Date.parse(String(at ?? row.createdAt)) });
	return _id;
}

const later = (ms: number) => jest.setSystemTime(Date.now() + ms);
const ids = (items: IDataObject[]) => items.map(({ _id }) => _id);

const trigger = (options: Partial<TriggerOptions> = {}, parameters: TriggerOptions['parameters'] = {}) =>
	new Trigger({ parameters: { events: ['*'], simplify: false, ...parameters }, node: polling, ...options });

/** An active workflow, whose first poll is over. */
async function active(): Promise<Trigger> {
	const one = trigger();
	await one.poll('activating');
	requests = 0;
	return one;
}

const cursorIn = ({ stored }: Trigger) => stored.cursor as IDataObject;

describe('the first poll of an n8n whose clock is ahead', () => {
	it.each([30, 3 * 60, 60 * 60])(
		'by %i s knows by lemlist’s clock what comes after it',
		async (seconds) => {
			odd.clock = -seconds * SECOND;
			happens(odd.clock - SECOND);
			const one = await active();
			const made = [happens(odd.clock + 1), happens(odd.clock + SECOND)];
			later(MINUTE);
			made.push(happens(odd.clock));
			expect(await pollOften(one, 3)).toEqual(made);
		},
	);

	it('goes back to where the user asked nevertheless, and not further', async () => {
		odd.clock = -60 * MINUTE;
		happens(odd.clock);
		const one = trigger({}, { options: { since: new Date(NOW).toISOString() } });
		expect(await one.poll('activating')).toEqual([]);
		happens(odd.clock);
		const made = happens();
		expect(await pollOften(one, 2)).toEqual([made]);
	});
});

it('a first poll that fails is tried again in shorter spans, though n8n stores nothing of it', async () => {
	const made = Array.from({ length: 400 }, (_, n) => happens(-n * 3 * MINUTE)).reverse();
	odd.fails = (_request, offset) => offset >= 100;
	const one = trigger({}, { options: { since: new Date(NOW - DAY).toISOString() } });
	const seen: unknown[] = [];
	for (let tries = 0; tries < 6 && seen.length === 0; tries++)
		seen.push(...ids(await one.poll('activating').catch(() => [])));
	expect(seen.length).toBeGreaterThan(0);
	odd.fails = undefined;
	seen.push(...(await pollOften(one, 10)));
	expect(seen).toEqual(made);
});

/** Polls once a minute and restarts n8n after every third poll. @returns ids of what was reported */
async function pollOften(one: Trigger, times: number, budget?: number): Promise<unknown[]> {
	const seen: unknown[] = [];
	for (let n = 0; n < times; n++) {
		later(MINUTE);
		if (n % 3 === 2) one.restart();
		seen.push(...ids(await one.poll('trigger', budget)));
	}
	return seen;
}

describe('an activity', () => {
	it.each([undefined, null, '', 'yesterday', '2026-02-30T99:00:00Z', {}, 0])(
		'that was created %j is reported, once, and holds nothing up',
		async (createdAt) => {
			const one = await active();
			const made: string[] = [];
			const seen: unknown[] = [];
			for (let n = 0; n < 7; n++) {
				later(MINUTE);
				// lemlist knows when it was, or has it in every span.
				made.push(n === 2 ? happens(0, { createdAt }, 'never') : happens());
				if (n === 4) made.push(happens(0, { createdAt }, new Date().toISOString()));
				seen.push(...(await pollOften(one, 2)));
				one.restart();
			}
			seen.push(...(await pollOften(one, 10)));
			expect(seen.sort()).toEqual(made.sort());
			expect(cursorIn(one).since).toBeGreaterThan(NOW);
			expect(one.staticData).not.toMatch(/null|NaN/);
			expect(one.logs).toEqual([]);
		},
	);

	it.each([MINUTE, DAY, 90 * 365 * DAY])(
		'that will be created in %i ms is reported, once, and does not move the cursor there',
		async (ms) => {
			const one = await active();
			const made = [
				happens(ms, {}, new Date(NOW + MINUTE).toISOString()),
				happens(2 * ms, {}, 'never'),
			];
			const seen = await pollOften(one, 2);
			for (let n = 0; n < 5; n++) {
				made.push(happens());
				seen.push(...(await pollOften(one, 2)));
			}
			expect(seen.sort()).toEqual(made.sort());
			expect(cursorIn(one).since).toBeLessThan(Date.now());
		},
	);

	it('without an ID is known by what it holds', async () => {
		const one = await active();
		later(MINUTE);
		for (const text of ['a', 'b']) happens(0, { _id: undefined, text });
		happens(0, { _id: 7 });
		happens(0, { _id: 8 });
		expect(await pollOften(one, 4)).toHaveLength(4);
	});
});

describe('a cursor that stands at no time', () => {
	/** As version 0.1.0 stored it. */
	const broken = (one: Trigger, since: unknown, seen: IDataObject) => {
		const { workflowId, choice } = cursorIn(one);
		one.restart();
		one.stored = { cursor: { workflowId, choice, since, seen } as IDataObject };
	};

	it.each([null, 'NaN', undefined, {}])('(%j) goes on from what is known, and says so', async (since) => {
		const one = await active();
		const known = [-5, -4, -3].map((n) => [happens(n * MINUTE), NOW + n * MINUTE]);
		const lost = [happens(-2 * MINUTE), happens(-MINUTE)];
		broken(one, since, Object.fromEntries(known) as IDataObject);
		expect(ids(await one.poll())).toEqual(lost);
		expect(one.logs.join()).toMatch(
			'how far activities had been reported was lost. It goes on from 2026-03-01T11:55:00.000Z',
		);
		one.logs.length = 0;
		lost.push(happens());
		expect(await pollOften(one, 4)).toEqual(lost.slice(2));
		expect(one.logs).toEqual([]);
		expect(typeof cursorIn(one).since).toBe('number');
	});

	it('goes on from two minutes ago where nothing is known', async () => {
		const one = await active();
		broken(one, null, {});
		happens(-3 * MINUTE);
		const recent = happens(-MINUTE);
		expect(ids(await one.poll())).toEqual([recent]);
		expect(one.logs).toHaveLength(1);
	});
});

describe('what version 0.1.0 stored', () => {
	it('is carried over: nothing is lost, nothing comes again', async () => {
		const one = await active();
		const known = Array.from({ length: 50 }, (_, n): [string, number] => [
			happens(-n * SECOND),
			NOW - n * SECOND,
		]);
		const { workflowId, choice } = cursorIn(one);
		const cursor = { since: NOW - 2 * MINUTE, seen: Object.fromEntries(known), choice, workflowId };
		one.restart();
		one.stored = { cursor: cursor as unknown as IDataObject };
		const missed = happens(-30 * SECOND);
		expect(ids(await one.poll())).toEqual([missed]);
		later(10 * SECOND);
		const fresh = happens();
		expect(await pollOften(one, 3)).toEqual([fresh]);
		expect(Object.keys(cursorIn(one).seen as object)).not.toContain(known[0]?.[0]);
	});
});

describe('what is stored', () => {
	it('has at most 10 bytes for each of 10,000 activities in two minutes, which come once', async () => {
		const one = await active();
		later(5 * MINUTE);
		const made = Array.from({ length: 10_000 }, (_, n) =>
			happens(Math.round((n / 10_000 - 1) * 2 * MINUTE)),
		);
		const seen = ids(await one.poll());
		expect(one.staticData.length / made.length).toBeLessThanOrEqual(10);
		one.restart();
		// Some become visible late.
		for (let n = 0; n < 100; n++) made.push(happens(-n * SECOND));
		later(SECOND);
		seen.push(...ids(await one.poll()));
		expect(seen.sort()).toEqual(made.sort());
		later(10 * MINUTE);
		happens();
		await one.poll();
		expect(one.staticData.length).toBeLessThan(500);
	}, 60_000);
});

describe('a poll without time', () => {
	it('moves on over a part in which nothing happened', async () => {
		const one = await active();
		later(30 * DAY);
		const made = Array.from({ length: 2500 }, (_, n) => happens((n - 2500) * SECOND));
		const seen: unknown[] = [];
		let polls = 0;
		for (; seen.length < made.length && polls < 40; polls++) {
			seen.push(...ids(await one.poll('trigger', -1)));
		}
		expect(seen).toEqual(made);
		// What is too much is found out once, not by every poll.
		expect(polls).toBeLessThan(15);
		expect(requests).toBeLessThan(100);
		expect(await pollOften(one, 3)).toEqual([]);
	});
});

describe('a server that fails', () => {
	/** 1,800 events in an hour during which nobody polled. */
	const backlog = async () => {
		const one = await active();
		later(60 * MINUTE);
		return { one, made: Array.from({ length: 1800 }, (_, n) => happens((n - 1800) * 2 * SECOND)) };
	};

	/** Polls as n8n does: a failed poll is followed by the next one. */
	const patiently = async (one: Trigger, wanted: number) => {
		const seen: unknown[] = [];
		for (let polls = 0; seen.length < wanted && polls < 90; polls++) {
			later(SECOND);
			seen.push(...ids(await one.poll().catch(() => [])));
		}
		return seen;
	};

	it('at every third answer is read to the end, in order', async () => {
		const { one, made } = await backlog();
		odd.fails = (request) => request % 3 === 2;
		const seen = await patiently(one, made.length);
		expect(seen).toEqual(made);
		odd.fails = undefined;
		expect(await pollOften(one, 3)).toEqual([]);
	});

	it('at any page but the first of a span is read to the end, in shorter and shorter spans', async () => {
		const { one, made } = await backlog();
		odd.fails = (_, offset) => offset >= 300;
		const seen = await patiently(one, made.length);
		expect(seen).toEqual(made);
	});
});

describe('a server', () => {
	it('that gives half of what was asked is read to the end', async () => {
		const one = await active();
		odd.cap = 50;
		later(MINUTE);
		const made = Array.from({ length: 120 }, (_, n) => happens((n - 120) * 100));
		expect(ids(await one.poll())).toEqual(made);
		expect(one.logs).toEqual([]);
		expect(await one.poll()).toEqual([]);
	});

	it('that gives the same page whichever is asked for is read in spans of less than a page', async () => {
		const one = await active();
		odd.offset = () => 0;
		later(10 * MINUTE);
		const made = Array.from({ length: 450 }, (_, n) => happens((n - 450) * SECOND));
		expect(ids(await one.poll())).toEqual(made);
		expect(one.logs).toEqual([]);
		expect(await one.poll()).toEqual([]);
	});

	it('that hides a part of what happened says so in the log, and that part is not passed by', async () => {
		const one = await active();
		odd.offset = () => 0;
		later(10 * MINUTE);
		const early = happens(-5 * MINUTE);
		const made = Array.from({ length: 150 }, () => happens(-4 * MINUTE));
		const after = happens(-3 * MINUTE);
		const seen = ids(await one.poll());
		// What came of it is reported; nothing else is believed to have been seen.
		expect(seen.toSorted()).toEqual([early, ...made.slice(50)].sort());
		expect(one.logs.join()).toMatch('After 100 rows lemlist gave none but these again. It does not heed');
		one.restart();
		later(MINUTE);
		expect(await one.poll()).toEqual([]);
		odd.offset = undefined;
		later(MINUTE);
		seen.push(...ids(await one.poll()));
		expect(seen.sort()).toEqual([early, ...made, after].sort());
	});
});
