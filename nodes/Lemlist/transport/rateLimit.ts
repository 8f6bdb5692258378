import type { IDataObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

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

/** A timer in n8n cannot be stopped, so waits are made of slices; a cancelled run leaves at most one behind. */
const SLICE_MS = 250;

/** Idle for this long, and what was learned about other users of the key no longer counts. */
const FORGET_MS = 5 * WINDOW_MS;

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
}

interface Waiter {
	go(turn: Turn): void;
}

/** Thrown into waits of an execution that was cancelled. */
export class Cancelled extends Error {
	override name = 'Cancelled';

	constructor() {
		super('The execution was cancelled');
	}
}

/**
 * Paces the requests of one API key: first come, first served, never more starts within a window than the key has
 * left over for us.
 *
 * The server counts a sliding window (or a fixed one; what fits a sliding window fits every fixed one). Whoever sends
 * again only when its own earlier request has left the window takes nothing from others, so a share once found is
 * stable. When lemlist refuses, the share becomes what was accepted; while answers tell of free capacity, it grows.
 */
export class RateLimit {
	private limit = DEFAULT_LIMIT;
	private share = DEFAULT_LIMIT;
	/** Requests that count against the window. */
	private turns: Turn[] = [];
	/** Shortest answer time of late, in ms. */
	private quickest = Infinity;
	private answers = 0;
	private readonly queue: Waiter[] = [];
	private pumping = false;
	private heldUntil = 0;
	private lastStart = -Infinity;
	/** Fewest remaining requests that an answer told of since `spareSince`. */
	private spare = Infinity;
	private spareSince = 0;

	/** @param now a clock that never jumps, in ms */
	constructor(private readonly now: () => number = () => performance.now()) {}

	/**
	 * Waits for this request's turn.
	 * @returns the turn, to be handed back to `accepted` or `refused`
	 * @throws Cancelled as soon as the signal fires
	 */
	async turn(signal?: AbortSignal): Promise<Turn> {
		if (signal?.aborted) throw new Cancelled();
		return await new Promise<Turn>((resolve, reject) => {
			const leave = () => {
				this.queue.splice(this.queue.indexOf(waiter), 1);
				reject(new Cancelled());
			};
			const waiter: Waiter = {
				go: (turn) => {
					signal?.removeEventListener('abort', leave);
					resolve(turn);
				},
			};
			signal?.addEventListener('abort', leave, { once: true });
			this.queue.push(waiter);
			if (!this.pumping) void this.pump();
		});
	}

	/** Takes in an answer: how long it took, and what it said about the key's allowance. */
	accepted(turn: Turn, { limit, remaining }: Allowance): void {
		const now = this.now();
		const took = now - turn.start;
		// Creeps up, so that a way that has become longer is believed in the end.
		this.quickest = took < this.quickest ? took : this.quickest + (took - this.quickest) / 100;
		// The first ones open their connections and are slow all together: they may have arrived as late as their answers.
		const usual = this.answers++ < this.limit ? 0 : this.quickest;
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
		const now = this.now();
		this.turns = this.turns.filter((each) => each !== turn && freeAt(each) > now);
		this.share = Math.max(1, Math.min(this.share, this.turns.length));
		this.heldUntil = Math.max(this.heldUntil, now + waitMs);
		this.spare = Infinity;
		this.spareSince = now;
	}

	/** Serves the queue until it is empty. */
	private async pump(): Promise<void> {
		this.pumping = true;
		while (this.queue.length > 0) {
			const now = this.now();
			if (now - this.lastStart > FORGET_MS) this.share = this.limit;
			const wait = this.nextStart(now) - now;
			if (wait > 0) {
				await sleep(Math.min(Math.ceil(wait), SLICE_MS));
				continue;
			}
			this.lastStart = now;
			const turn = { start: now, late: 0 };
			this.turns.push(turn);
			this.queue.shift()?.go(turn);
		}
		this.pumping = false;
	}

	/** Earliest time (ms, this clock) at which one more request may start. */
	private nextStart(now: number): number {
		this.turns = this.turns.filter((turn) => freeAt(turn) > now);
		const tooMany = this.turns.length - this.share;
		const free = tooMany < 0 ? now : this.turns.map(freeAt).sort((a, b) => a - b)[tooMany];
		return Math.max(this.heldUntil, free ?? now);
	}
}

/** When a request no longer counts, so that its successor may start. */
function freeAt({ start, late }: Turn): number {
	return start + late + WINDOW_MS + MARGIN_MS;
}

const limits = new Map<string, RateLimit>();

/** The one pacer of an API key in this process; every node, picker and execution that uses the key shares it. */
export function rateLimitFor(key: string): RateLimit {
	let limit = limits.get(key);
	if (!limit) limits.set(key, (limit = new RateLimit()));
	return limit;
}

/** Waits, and ends early when the execution is cancelled. @throws Cancelled */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
	for (let left = ms; left > 0; left -= SLICE_MS) {
		if (signal?.aborted) throw new Cancelled();
		await sleep(Math.min(left, SLICE_MS));
	}
	if (signal?.aborted) throw new Cancelled();
}
