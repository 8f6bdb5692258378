import type { IDataObject } from 'n8n-workflow';
import { Soonest } from './soonest';
import { Cancelled, SLICE_MS, memory } from './world';
import type { World } from './world';

/** lemlist allows 20 requests per 2 seconds and API key; the answers' headers tell when a key has another allowance. */
const DEFAULT_LIMIT = 20;
const WINDOW_MS = 2000;

/** Waited on top of the window: what timers and clocks are off by. */
const MARGIN_MS = 10;

/**
 * lemlist counts a request when it arrives, which the answer time tells: what it is longer than the shortest one may
 * have passed on the way there. More than this was spent at lemlist itself.
 */
const MOST_LATE_MS = 300;

/** Idle for this long, and what was learned about other users of the key no longer counts. */
const FORGET_MS = 5 * WINDOW_MS;

/**
 * Large runs start their requests one by one instead of a window's at once, so that whoever comes in between need not wait
 * for the next window. That makes a run longer by up to a window, so it may by this part of its own time.
 */
const SPREAD = 0.025;

/** How much earlier than it did somebody counts as having come. Whoever waits is passed by no more than that. */
const HEAD_START_MS = { urgent: 10_000, newcomer: 2000, none: 0 };

/** Requests that one run has ready beside those under way; a little more than a window's allowance. */
const READY = 32;
/** Connections that one run has open; servers and proxies do not take any number. */
const MOST_AT_A_TIME = 512;

/** What an answer's headers say about the key: `X-RateLimit-Limit` and `-Remaining` (requests per window). */
export interface Allowance {
	limit?: number;
	remaining?: number;
}

/** Reads what an answer's headers say. */
export function allowanceIn(headers: IDataObject): Allowance {
	const count = (name: string) => {
		const value = Number(headers[name] ?? NaN);
		return Number.isInteger(value) && value >= 0 ? value : undefined;
	};
	return { limit: count('x-ratelimit-limit') || undefined, remaining: count('x-ratelimit-remaining') };
}

/** A request on its way, or one that still counts against the window. */
export interface Turn {
	/** When it started (ms on the pacer's clock). */
	readonly start: number;
	/** How much later than usual it may have been counted, once its answer has told. */
	late: number;
	/** Whether it does still; a refused one never did. */
	counts: boolean;
}

/** Who sends requests: an execution, a picker, a hook or a poll. */
export interface Party {
	/** A person or a schedule waits for it. */
	readonly isUrgent: boolean;
	/** How many requests it is still going to send, beside those that wait for their turn, as far as it knows. */
	coming: number;
	/** Its cancelling. */
	readonly signal?: AbortSignal;
}

/** Thrown to those who would have to wait longer than they can, because lemlist has refused the key for so long. */
export class Held extends Error {
	override name = 'Held';
}

interface Waiter {
	since: number;
	/** The longest hold it can wait out, in ms. */
	patience: number;
	go(turn: Turn): void;
	giveUp(error: Error): void;
}

/**
 * Paces the requests of one API key: never more starts within a window than the key has left over for us. The next turn
 * goes to what is urgent, then to the parties in rotation.
 *
 * The server counts a sliding window (or a fixed one; what fits a sliding window fits every fixed one). Whoever sends
 * again only when its own earlier request has left the window takes nothing from others, so a share once found is
 * stable. When lemlist refuses, the share becomes what was accepted; while answers tell of free capacity, it grows.
 */
export class RateLimit {
	/** How many answers were accepted. */
	acceptances = 0;
	private limit = DEFAULT_LIMIT;
	private share = DEFAULT_LIMIT;
	/** Requests that may count against the window, by when they stop to. */
	private readonly turns = new Soonest<Turn>();
	/** How many of them do. */
	private counted = 0;
	/** Shortest answer time of late, in ms. */
	private quickest = Infinity;
	/** Those who wait, by party: first come, first served. */
	private readonly lines = new Map<Party, Waiter[]>();
	/** When a party was served last. */
	private readonly served = new WeakMap<Party, number>();
	private waiting = 0;
	private pumping = false;
	private heldUntil = -Infinity;
	private lastStart = -Infinity;
	/** When the next start is due where starts are spread. */
	private due = -Infinity;
	/** Fewest remaining requests that an answer told of since `spareSince`. */
	private spare = Infinity;
	private spareSince = 0;

	constructor(private readonly world: World) {}

	/** Nobody uses the key, and there is nothing to be remembered of it. */
	get isIdle(): boolean {
		const since = Math.max(this.lastStart, this.heldUntil);
		return this.waiting === 0 && this.world.now() - since > FORGET_MS;
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

	/**
	 * Waits for this request's turn.
	 * @param patience how many ms of a hold it can wait out
	 * @returns the turn, to be handed back to `accepted` or `refused`
	 * @throws Cancelled as soon as the party is
	 * @throws Held when lemlist has refused the key for longer than that
	 */
	async turn(party: Party, patience: number): Promise<Turn> {
		const { signal } = party;
		if (signal?.aborted) throw new Cancelled();
		const since = this.world.now();
		if (this.heldUntil - since > patience) throw new Held();
		return await new Promise<Turn>((resolve, reject) => {
			const line = this.lines.get(party) ?? [];
			this.lines.set(party, line);
			const cancel = () => waiter.giveUp(new Cancelled());
			const waiter: Waiter = {
				since,
				patience,
				go: (turn) => {
					signal?.removeEventListener('abort', cancel);
					resolve(turn);
				},
				giveUp: (error) => {
					signal?.removeEventListener('abort', cancel);
					line.splice(line.indexOf(waiter), 1);
					this.left(party, line);
					reject(error);
				},
			};
			signal?.addEventListener('abort', cancel, { once: true });
			line.push(waiter);
			this.waiting++;
			if (!this.pumping) void this.pump();
		});
	}

	/** Takes in an answer: how long it took, and what it said about the key's allowance. */
	accepted(turn: Turn, { limit, remaining }: Allowance): void {
		const now = this.world.now();
		const took = now - turn.start;
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
		this.forgetOld(now);
		this.uncount(turn);
		this.share = Math.max(1, Math.min(this.share, this.counted));
		this.heldUntil = Math.max(this.heldUntil, now + waitMs);
		this.spare = Infinity;
		this.spareSince = now;
		const hold = this.heldUntil - now;
		for (const waiter of [...this.lines.values()].flat())
			if (waiter.patience < hold) waiter.giveUp(new Held());
	}

	/** Serves those who wait until there are none. */
	private async pump(): Promise<void> {
		this.pumping = true;
		while (this.waiting > 0) {
			const now = this.world.now();
			if (now - this.lastStart > FORGET_MS) this.share = this.limit;
			const wait = this.nextStart(now) - now;
			if (wait > 0) await this.world.sleep(Math.min(Math.ceil(wait), SLICE_MS));
			else this.start(now);
		}
		this.pumping = false;
	}

	private start(now: number): void {
		const party = this.nextParty();
		const line = party && this.lines.get(party);
		const waiter = line?.shift();
		if (!party || !line || !waiter) return;
		// Timers are late, and what is late now must not be late again the next time.
		const gap = this.gap();
		this.due = gap > 0 ? Math.max(this.due, now - gap) + gap : -Infinity;
		this.lastStart = now;
		this.served.set(party, now);
		this.left(party, line);
		this.counted++;
		const turn = { start: now, late: 0, counts: true };
		this.turns.push(freeAt(turn), turn);
		waiter.go(turn);
	}

	/** Takes in that somebody has left the line. */
	private left(party: Party, line: Waiter[]): void {
		this.waiting--;
		if (line.length === 0) this.lines.delete(party);
	}

	/** Whose turn it is: theirs who have waited longest, since they came or were served. */
	private nextParty(): Party | undefined {
		let next: Party | undefined;
		let longest = Infinity;
		for (const [party, [head]] of this.lines) {
			const served = this.served.get(party);
			const headStart = party.isUrgent ? 'urgent' : served === undefined ? 'newcomer' : 'none';
			const since = Math.max(head?.since ?? 0, served ?? 0) - HEAD_START_MS[headStart];
			if (since < longest) {
				longest = since;
				next = party;
			}
		}
		return next;
	}

	/** How many ms lie between two starts. What fits into one window goes out at once. */
	private gap(): number {
		let coming = this.waiting;
		for (const party of this.lines.keys()) coming += party.coming;
		if (coming <= this.limit) return 0;
		const own = (coming / this.limit) * WINDOW_MS;
		return Math.min(own * SPREAD, WINDOW_MS) / this.limit;
	}

	/** Earliest time (ms, this clock) at which one more request may start, or it has to be looked again. */
	private nextStart(now: number): number {
		this.forgetOld(now);
		const free = this.counted < this.share ? now : (this.turns.first?.key ?? now);
		return Math.max(this.heldUntil, free, this.due);
	}

	private uncount(turn: Turn): void {
		if (turn.counts) this.counted--;
		turn.counts = false;
	}

	private forgetOld(now: number): void {
		for (let { first } = this.turns; first; { first } = this.turns) {
			const turn = first.value;
			if (turn.counts && first.key > now) return;
			this.turns.shift();
			if (!turn.counts) continue;
			// Its answer has told since that it came later.
			if (freeAt(turn) > now) this.turns.push(freeAt(turn), turn);
			else this.uncount(turn);
		}
	}
}

/** When a request no longer counts, so that its successor may start. */
function freeAt({ start, late }: Turn): number {
	return start + late + WINDOW_MS + MARGIN_MS;
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
