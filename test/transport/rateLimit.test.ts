import { Held } from '../../nodes/Lemlist/transport/queue';
import { allowanceIn } from '../../nodes/Lemlist/transport/allowance';
import { RateLimit, rateLimitFor } from '../../nodes/Lemlist/transport/rateLimit';
import type { Party } from '../../nodes/Lemlist/transport/queue';
import { Cancelled, THIS_PROCESS, pause as pauseIn } from '../../nodes/Lemlist/transport/world';

const WINDOW = 2000;

/** The test's process, whose clock is that of the test. */
const WORLD = { ...THIS_PROCESS, now: () => Date.now() };
const PATIENCE = () => 120_000;
const execution = (more: Partial<Party> = {}): Party => ({ isUrgent: false, coming: 0, ...more });

/** A pacer and somebody who sends requests. */
class Pacer extends RateLimit {
	private readonly party = execution();

	constructor() {
		super(WORLD);
	}

	override async turn(party = this.party, patience = PATIENCE) {
		return await super.turn(party, patience);
	}
}

const pause = async (ms: number, signal?: AbortSignal) => await pauseIn(WORLD, ms, signal);

/**
 * A server that counts requests on the clock of the test, in one of the ways lemlist may do it: in a sliding window, in
 * windows opened by the first request, or in windows set by the clock.
 */
class Server {
	arrivals: number[] = [];
	refusals = 0;
	private windowStart = -Infinity;
	private inWindow = 0;

	constructor(
		readonly kind: 'sliding' | 'fixed' | 'clock',
		readonly limit: number,
	) {}

	/** @returns what is left, or how long to wait */
	arrive(now: number): { remaining: number } | { retryAfter: number } {
		if (this.kind !== 'sliding') {
			if (now - this.windowStart >= WINDOW) {
				this.windowStart = this.kind === 'fixed' ? now : now - (now % WINDOW);
				this.inWindow = 0;
			}
			if (this.inWindow >= this.limit) return this.refuse(this.windowStart + WINDOW - now);
			this.inWindow++;
			this.arrivals.push(now);
			return { remaining: this.limit - this.inWindow };
		}
		const inWindow = this.arrivals.filter((at) => at > now - WINDOW);
		if (inWindow.length >= this.limit) return this.refuse((inWindow[0] ?? now) + WINDOW - now);
		this.arrivals.push(now);
		return { remaining: this.limit - inWindow.length - 1 };
	}

	private refuse(retryAfter: number) {
		this.refusals++;
		return { retryAfter };
	}
}

/** Deterministic jitter. */
function random(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

/** One process: sends `count` requests through its own pacer, with answer times of 80 ms ± 40 %. */
async function client(server: Server, count: number, seed: number, announced = server.limit): Promise<void> {
	const limit = new Pacer();
	const next = random(seed);
	const half = () => 40 * (0.6 + 0.8 * next());
	const send = async () => {
		for (;;) {
			const turn = await limit.turn();
			await sleep(half());
			const answer = server.arrive(Date.now());
			await sleep(half());
			if ('remaining' in answer)
				return limit.accepted(turn, { limit: announced, remaining: answer.remaining });
			limit.refused(turn, answer.retryAfter);
		}
	};
	let left = count;
	await Promise.all(
		Array.from({ length: 32 }, async () => {
			while (left-- > 0) await send();
		}),
	);
}

const sleep = async (ms: number) => await pause(ms);

/** Lets the faked clock run until all is done. @returns ms that passed on it */
async function elapsed(work: Promise<unknown>): Promise<number> {
	const start = Date.now();
	let running = true;
	void work.finally(() => (running = false));
	while (running) await jest.advanceTimersByTimeAsync(5);
	return Date.now() - start;
}

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => jest.useRealTimers());

/** The least time in which a limit lets so many requests pass. */
const ownTime = (count: number, limit: number) => (Math.ceil(count / limit) - 1) * WINDOW;

describe.each(['sliding', 'fixed', 'clock'] as const)('a %s window at the server', (kind) => {
	it('is filled by one process within 5 % of the limit’s own time, without a refusal', async () => {
		const server = new Server(kind, 20);
		const ms = await elapsed(client(server, 200, 1));
		expect(server.arrivals).toHaveLength(200);
		expect(server.refusals).toBe(0);
		expect(ms).toBeLessThan(ownTime(200, 20) * 1.05);
	});

	it('with another allowance is followed as the headers tell', async () => {
		const server = new Server(kind, 200);
		const ms = await elapsed(client(server, 2000, 1));
		expect(server.refusals).toBe(0);
		expect(ms).toBeLessThan(ownTime(2000, 200) / 0.9);
	});

	it('with less than lemlist announces is found out', async () => {
		const server = new Server(kind, 10);
		const ms = await elapsed(client(server, 100, 1, 20));
		expect(server.arrivals).toHaveLength(100);
		expect(ms).toBeLessThan(ownTime(100, 10) * 1.2);
		expect(server.refusals).toBeLessThan(30);
	});

	it('is shared by four processes that know nothing of each other', async () => {
		const server = new Server(kind, 20);
		const ms = await elapsed(
			Promise.all([1, 2, 3, 4].map(async (seed) => await client(server, 250, seed))),
		);
		expect(server.arrivals).toHaveLength(1000);
		expect(ms).toBeLessThan(ownTime(1000, 20) * 1.15);
		expect(server.refusals / (1000 + server.refusals)).toBeLessThan(0.3);
	});
});

describe('turns', () => {
	it('come in the order they were asked for', async () => {
		const limit = new Pacer();
		const order: number[] = [];
		const all = Promise.all(
			Array.from({ length: 50 }, async (_, index) => {
				await limit.turn();
				order.push(index);
			}),
		);
		await elapsed(all);
		expect(order).toEqual([...order].sort((a, b) => a - b));
	});

	it('of two executions on one key both come to an end', async () => {
		const limit = rateLimitFor(WORLD, 'two executions');
		const run = async () => {
			const party = execution();
			for (let request = 0; request < 30; request++) await limit.turn(party, PATIENCE);
		};
		expect(await elapsed(Promise.all([run(), run()]))).toBeLessThan(5000);
	});

	it('are shared by all who use a key, and by nobody else', () => {
		expect(rateLimitFor(WORLD, 'one key')).toBe(rateLimitFor(WORLD, 'one key'));
		expect(rateLimitFor(WORLD, 'one key')).not.toBe(rateLimitFor(WORLD, 'another key'));
	});

	it('end at once when the execution is cancelled, and leave the place to others', async () => {
		const limit = new Pacer();
		for (let request = 0; request < 20; request++) await limit.turn();
		const controller = new AbortController();
		const cancelled = Array.from(
			{ length: 40 },
			async () => await limit.turn(execution({ signal: controller.signal })),
		);
		const other = limit.turn();
		controller.abort();
		for (const each of cancelled) await expect(each).rejects.toBeInstanceOf(Cancelled);
		await expect(limit.turn(execution({ signal: controller.signal }))).rejects.toBeInstanceOf(Cancelled);
		expect(await elapsed(other)).toBeLessThan(2100);
		await jest.advanceTimersByTimeAsync(300);
		expect(jest.getTimerCount()).toBe(0);
	});

	it('do not care whether the wall clock jumps', async () => {
		const limit = new RateLimit(THIS_PROCESS);
		for (let request = 0; request < 20; request++) await limit.turn(execution(), PATIENCE);
		jest.setSystemTime(Date.now() - 3_600_000);
		const start = performance.now();
		let done = false;
		void limit.turn(execution(), PATIENCE).then(() => (done = true));
		while (!done) await jest.advanceTimersByTimeAsync(5);
		expect(performance.now() - start).toBeGreaterThan(1900);
		expect(performance.now() - start).toBeLessThan(2200);
	});

	it('wait for the whole key after a refusal', async () => {
		const limit = new Pacer();
		limit.refused(await limit.turn(), 700);
		expect(await elapsed(limit.turn())).toBeGreaterThanOrEqual(700);
	});

	it('are at full speed again once others have left', async () => {
		const limit = new Pacer();
		for (let request = 0; request < 5; request++) {
			const turn = limit.turn();
			await jest.advanceTimersByTimeAsync(20);
			limit.refused(await turn, 10);
		}
		await jest.advanceTimersByTimeAsync(20_000);
		const turns = Promise.all(Array.from({ length: 20 }, async () => await limit.turn()));
		expect(await elapsed(turns)).toBeLessThan(50);
	});
});

describe('large runs and others', () => {
	const ANSWER_MS = 200;

	/** A run of so many requests on one key, 32 at a time. */
	async function run(limit: RateLimit, count: number): Promise<void> {
		const party = execution({ coming: count });
		const work = async () => {
			while (party.coming > 0) {
				party.coming--;
				const turn = await limit.turn(party, PATIENCE);
				await pause(ANSWER_MS);
				limit.accepted(turn, {});
			}
		};
		await Promise.all(Array.from({ length: Math.min(32, count) }, work));
	}

	/** How long somebody who comes at these times waits for a turn, at the longest. */
	async function longestWait(limit: RateLimit, isUrgent: boolean, times: number[]): Promise<number> {
		const waits = times.map(async (at) => {
			await pause(at);
			const asked = Date.now();
			limit.accepted(await limit.turn(execution({ isUrgent }), PATIENCE), {});
			return Date.now() - asked;
		});
		return Math.max(...(await Promise.all(waits)));
	}

	const times = Array.from({ length: 12 }, (_, index) => 150 + index * 1370);

	it.each([
		['a picker, a hook or a poll', true],
		['a single item', false],
	])('beside ten of them %s waits less than a second', async (_, isUrgent) => {
		const limit = new RateLimit(WORLD);
		void Promise.all(Array.from({ length: 10 }, async () => await run(limit, 300)));
		const waiting = longestWait(limit, isUrgent, times);
		await elapsed(waiting);
		expect(await waiting).toBeLessThan(1000);
	});

	it('together take no longer than the limit asks for, but 3 %', async () => {
		const limit = new RateLimit(WORLD);
		const all = Promise.all(Array.from({ length: 10 }, async () => await run(limit, 100)));
		// Each window begins a little later, by what answers and timers are off.
		expect(await elapsed(all)).toBeLessThan(ownTime(1000, 20) * 1.03 + 1000);
	});

	it('what fits into a window goes out at once', async () => {
		const limit = new RateLimit(WORLD);
		expect(await elapsed(run(limit, 20))).toBeLessThan(ANSWER_MS + 50);
	});

	it('take turns with each other', async () => {
		const limit = new RateLimit(WORLD);
		const ends: number[] = [];
		const end = async (count: number) => {
			await run(limit, count);
			ends.push(count);
		};
		await elapsed(Promise.all([end(200), end(40)]));
		expect(ends).toEqual([40, 200]);
	});

	it('are passed by newcomers, but not for ever', async () => {
		const limit = new RateLimit(WORLD);
		let isOver = false;
		const large = run(limit, 40).then(() => (isOver = true));
		const crowd = async () => {
			while (!isOver) {
				void limit.turn(execution(), PATIENCE).then((turn) => limit.accepted(turn, {}));
				await pause(150);
			}
		};
		expect(await elapsed(Promise.all([large, crowd()]))).toBeLessThan(30_000);
	});
});

describe('a hold', () => {
	it('that is none sends nobody away, not even who has no time left', async () => {
		const limit = new RateLimit(WORLD);
		await expect(limit.turn(execution(), () => -1)).resolves.toMatchObject({ counts: true });
	});

	it('that somebody cannot wait out ends the waiting at once, and keeps others', async () => {
		const limit = new RateLimit(WORLD);
		const turn = await limit.turn(execution(), PATIENCE);
		for (let request = 0; request < 19; request++) await limit.turn(execution(), PATIENCE);
		const short = limit.turn(execution(), () => 1000);
		const long = limit.turn(execution(), PATIENCE);
		const ended = expect(short).rejects.toBeInstanceOf(Held);
		limit.refused(turn, 5000);
		await ended;
		expect(limit.hold).toBe(5000);
		await expect(limit.turn(execution(), () => 4999)).rejects.toBeInstanceOf(Held);
		expect(await elapsed(long)).toBeGreaterThanOrEqual(5000);
	});
});

it('keys that nobody uses are forgotten, but not while an answer may still come', async () => {
	const world = { ...WORLD };
	const limit = rateLimitFor(world, 'one');
	await limit.turn(execution(), PATIENCE);
	const other = rateLimitFor(world, 'two');
	expect(rateLimitFor(world, 'one')).toBe(limit);
	await jest.advanceTimersByTimeAsync(5 * 60_000);
	rateLimitFor(world, 'three');
	expect(rateLimitFor(world, 'one')).toBe(limit);
	await jest.advanceTimersByTimeAsync(6 * 60_000);
	rateLimitFor(world, 'four');
	expect(rateLimitFor(world, 'one')).not.toBe(limit);
	expect(rateLimitFor(world, 'two')).not.toBe(other);
});

describe('what is learned of a key', () => {
	/** Turns that start at once, without waiting for any other to leave the window. */
	const startAtOnce = async (limit: Pacer) => {
		let started = 0;
		for (let request = 0; request < 60; request++) void limit.turn().then(() => started++);
		// So many do not all start in the same moment, to leave gaps for others.
		await jest.advanceTimersByTimeAsync(300);
		return started;
	};
	const pass = async (ms: number) => await jest.advanceTimersByTimeAsync(ms);
	/** A pacer that lemlist let send so many, and refused one more. */
	const withShare = async (share: number) => {
		const limit = new Pacer();
		const turns = await Promise.all(Array.from({ length: share + 1 }, async () => await limit.turn()));
		const [last, ...accepted] = turns.reverse();
		for (const turn of accepted) limit.accepted(turn, { limit: 20 });
		if (last) limit.refused(last, 0);
		return limit;
	};

	it('its first requests may have been counted as late as they were answered', async () => {
		const limit = new Pacer();
		const turns = await Promise.all(Array.from({ length: 20 }, async () => await limit.turn()));
		await pass(200);
		for (const turn of turns) limit.accepted(turn, {});
		expect(await elapsed(limit.turn())).toBeGreaterThanOrEqual(2000);
	});

	it('the turn that ends first makes room first', async () => {
		const limit = new Pacer();
		const [slow, quick] = [await limit.turn(), await limit.turn()];
		await pass(10);
		limit.accepted(quick, { limit: 2 });
		await pass(290);
		limit.accepted(slow, { limit: 2 });
		expect(await elapsed(limit.turn())).toBeLessThan(1730);
	});

	it('what a refusal has taught stays known when the allowance changes', async () => {
		const limit = await withShare(5);
		await pass(2100);
		limit.accepted(await limit.turn(), { limit: 40 });
		expect(await startAtOnce(limit)).toBe(24);
	});

	it('a refusal that comes when all else has left the window leaves one at a time', async () => {
		const limit = new Pacer();
		const turns = await Promise.all(Array.from({ length: 10 }, async () => await limit.turn()));
		await pass(3000);
		if (turns[0]) limit.refused(turns[0], 0);
		expect(await startAtOnce(limit)).toBe(1);
	});

	it('the share grows by half of what is spare, and answers that tell nothing of it do not matter', async () => {
		const limit = await withShare(5);
		await pass(2100);
		const turns = [await limit.turn(), await limit.turn()];
		turns.forEach((turn, index) => limit.accepted(turn, { remaining: [undefined, 10][index] }));
		await pass(2400);
		expect(await startAtOnce(limit)).toBe(10);
	});

	it.each([
		[
			{ 'x-ratelimit-limit': '20', 'x-ratelimit-remaining': '0' },
			{ limit: 20, remaining: 0 },
		],
		[{ 'x-ratelimit-limit': '0', 'x-ratelimit-remaining': '-1' }, {}],
		[{ 'x-ratelimit-limit': 'many', 'x-ratelimit-remaining': '1.5' }, {}],
		[{}, {}],
	])('is read from %j', (headers, expected) => expect(allowanceIn(headers)).toEqual(expected));
});

describe('a pause', () => {
	it('says that the execution was cancelled, also at its very end', async () => {
		const controller = new AbortController();
		const waiting = pause(100, controller.signal);
		const ended = expect(waiting).rejects.toMatchObject({
			...{ name: 'Cancelled', message: 'The execution was cancelled' },
		});
		await jest.advanceTimersByTimeAsync(50);
		controller.abort();
		await jest.advanceTimersByTimeAsync(100);
		await ended;
	});

	it('ends within a slice when the execution is cancelled', async () => {
		const controller = new AbortController();
		const waiting = pause(60_000, controller.signal);
		const ended = expect(waiting).rejects.toBeInstanceOf(Cancelled);
		controller.abort();
		expect(await elapsed(waiting.catch(() => undefined))).toBeLessThanOrEqual(250);
		await ended;
	});
});
