import type { Allowance } from './allowance';
import { Held, Queue } from './queue';
import type { Party, Turn } from './queue';
import { WINDOW_MS, Window } from './window';
import { SLICE_MS, memory } from './world';
import type { World } from './world';

/** lemlist allows 20 requests per 2 seconds and API key; the answers' headers tell when a key has another allowance. */
const DEFAULT_LIMIT = 20;

/**
 * lemlist counts a request when it arrives, which the answer time tells: what it is longer than the shortest one may
 * have passed on the way there. More than this was spent at lemlist itself.
 */
const MOST_LATE_MS = 300;

/** Idle for this long, and what was learned about other users of the key no longer counts. */
const FORGET_MS = 5 * WINDOW_MS;

/** A key that has been idle for this long is forgotten: no request takes so long that comes back with what its turn led to. */
const FREE_MS = 10 * 60_000;

/**
 * Large runs start their requests one by one instead of a window's at once, so that whoever comes in between need not wait
 * for the next window. That makes a run longer by up to a window, so it may by this part of its own time.
 */
const SPREAD = 0.025;

/** Requests that one run has ready beside those under way; a little more than a window's allowance. */
const READY = 32;
/** Connections that one run has open: enough for 500 requests a second that take a quarter of one. More would only fill memory. */
const MOST_AT_A_TIME = 128;

/**
 * Paces the requests of one API key: never more starts within a window than the key has left over for us. The next turn
 * goes to what is urgent, then to the parties in rotation.
 *
 * The server counts a sliding window (or a fixed one; what fits a sliding window fits every fixed one). Whoever sends
 * again only when its own earlier request has left the window takes nothing from others, so a share once found is
 * stable. When lemlist refuses, the share becomes what was accepted; while answers tell of free capacity, it grows.
 */
export class RateLimit {
	/** When lemlist last did, or said, what was asked (ms on the pacer's clock). */
	answeredAt = -Infinity;
	private acceptances = 0;
	private limit = DEFAULT_LIMIT;
	private share = DEFAULT_LIMIT;
	private readonly window = new Window();
	/** Shortest answer time of late, in ms. */
	private quickest = Infinity;
	private readonly queue: Queue;
	private pumping = false;
	private heldUntil = -Infinity;
	private lastStart = -Infinity;
	/** When the next start is due where starts are spread. */
	private due = -Infinity;
	/** Fewest remaining requests that an answer told of since `spareSince`. */
	private spare = Infinity;
	private spareSince = 0;

	constructor(private readonly world: World) {
		this.queue = new Queue(world);
	}

	/** Nobody uses the key, and there is nothing to be remembered of it. */
	get isIdle(): boolean {
		const since = Math.max(this.lastStart, this.heldUntil);
		return this.queue.length === 0 && this.world.now() - since > FREE_MS;
	}

	/** For how many ms still nothing may be sent. */
	get hold(): number {
		return Math.max(0, this.heldUntil - this.world.now());
	}

	/**
	 * How many requests one run should have under way or ready at a time, so that there is one whenever one may start: a
	 * window's worth for short answer times at the usual allowance, and what allowance and answer time ask for beyond that.
	 */
	get atATime(): number {
		const underWay = Number.isFinite(this.quickest) ? (this.limit * this.quickest) / WINDOW_MS : 0;
		return Math.min(READY + Math.ceil(2 * underWay), MOST_AT_A_TIME);
	}

	/** How many more requests should be made ready. */
	get room(): number {
		return Math.max(0, this.atATime - this.queue.length);
	}

	/**
	 * Waits for this request's turn.
	 * @param patience tells how many ms of a hold it can wait out by then
	 * @returns the turn, to be handed back to `accepted` or `refused`
	 * @param signal ends the waiting; that of the party unless given
	 * @throws Cancelled when it does
	 * @throws Held when lemlist has refused the key for longer than that
	 */
	async turn(party: Party, patience: () => number, signal = party.signal): Promise<Turn> {
		// Without a hold nobody is sent away, however little time is left.
		if (this.hold > Math.max(patience(), 0)) throw new Held();
		const turn = this.queue.join(party, patience, signal);
		if (!this.pumping) void this.pump();
		return await turn;
	}

	/**
	 * Takes in that a request was not refused: how long it took, and what was said about the key's allowance.
	 * @param isAnswer no gateway or accident answered in the place of lemlist
	 */
	accepted(turn: Turn, { limit, remaining }: Allowance, isAnswer = true): void {
		const now = this.world.now();
		const took = now - turn.start;
		if (isAnswer) this.answeredAt = now;
		// Creeps up, so that a way that has become longer is believed in the end.
		this.quickest = took < this.quickest ? took : this.quickest + (took - this.quickest) / 100;
		// The first ones open their connections and are slow all together: they may have arrived as late as their answers.
		const usual = this.acceptances++ < this.limit ? 0 : this.quickest;
		turn.late = Math.min(took - usual, MOST_LATE_MS);
		if (limit !== undefined && limit !== this.limit) {
			this.share = Math.min(limit, Math.max(1, this.share + limit - this.limit));
			this.limit = limit;
		}
		if (remaining === undefined) return;
		this.spare = Math.min(this.spare, remaining);
		if (now - this.spareSince < WINDOW_MS) return;
		if (this.spare > 0) this.share = Math.min(this.limit, this.share + Math.ceil(this.spare / 2));
		this.spare = Infinity;
		this.spareSince = now;
	}

	/** Takes in a refusal: the request did not count, and nothing may start for `waitMs`. */
	refused(turn: Turn, waitMs: number): void {
		const now = this.world.now();
		this.window.moveTo(now);
		this.window.remove(turn);
		this.share = Math.max(1, Math.min(this.share, this.window.counted));
		this.heldUntil = Math.max(this.heldUntil, now + waitMs);
		this.spare = Infinity;
		this.spareSince = now;
		this.queue.release(this.heldUntil - now);
	}

	/** Serves those who wait until there are none. */
	private async pump(): Promise<void> {
		this.pumping = true;
		while (this.queue.length > 0) {
			const now = this.world.now();
			if (now - this.lastStart > FORGET_MS) this.share = this.limit;
			const wait = this.nextStart(now) - now;
			if (wait > 0) await this.world.sleep(Math.min(Math.ceil(wait), SLICE_MS));
			else this.start(now);
		}
		this.pumping = false;
	}

	private start(now: number): void {
		// Timers are late, and what is late now must not be late again the next time.
		const gap = this.gap();
		this.due = gap > 0 ? Math.max(this.due, now - gap) + gap : -Infinity;
		this.lastStart = now;
		this.queue.serve(this.window.add(now));
	}

	/** How many ms lie between two starts. What fits into one window goes out at once. */
	private gap(): number {
		const { coming } = this.queue;
		if (coming <= this.limit) return 0;
		const own = (coming / this.limit) * WINDOW_MS;
		return Math.min(own * SPREAD, WINDOW_MS) / this.limit;
	}

	/** Earliest time (ms, this clock) at which one more request may start, or it has to be looked again. */
	private nextStart(now: number): number {
		this.window.moveTo(now);
		const free = this.window.counted < this.share ? now : (this.window.nextEnd ?? now);
		return Math.max(this.heldUntil, free, this.due);
	}
}

const limitsOf = memory(() => new Map<string, RateLimit>());

/**
 * The one pacer of an API key in this process; every node, picker and execution that uses the key shares it. It is to be
 * asked for anew for each request: those of keys that nobody uses are forgotten.
 */
export function rateLimitFor(world: World, key: string): RateLimit {
	const limits = limitsOf(world);
	const known = limits.get(key);
	if (known) return known;
	for (const [other, { isIdle }] of limits) if (isIdle) limits.delete(other);
	const limit = new RateLimit(world);
	limits.set(key, limit);
	return limit;
}
