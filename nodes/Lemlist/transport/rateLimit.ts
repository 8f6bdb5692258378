import { sleep } from 'n8n-workflow';

/** lemlist allows 20 requests per 2 seconds and API key; the answers' headers tell when a key has another allowance. */
const DEFAULT_LIMIT = 20;
const WINDOW_MS = 2000;

/**
 * Requests reach lemlist later than they are sent, and not all equally late. This much is waited on top of the
 * window, so that a slow start and a quick successor do not meet in one window at the server.
 */
const MARGIN_MS = 50;

/** A timer in n8n cannot be stopped, so waits are made of slices; a cancelled run leaves at most one behind. */
const SLICE_MS = 250;

/** Idle for this long, and what was learned about other users of the key no longer counts. */
const FORGET_MS = 5 * WINDOW_MS;

/** What an answer's headers say about the key: `X-RateLimit-Limit` and `-Remaining` (requests per window). */
export interface Allowance {
	limit?: number;
	remaining?: number;
}

interface Waiter {
	go(start: number): void;
}

/** Thrown into waits of an execution that was cancelled. */
export class Cancelled extends Error {
	override name = 'Cancelled';
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
	/** Start times of requests that count against the window, oldest first. */
	private starts: number[] = [];
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
	 * @returns the start time, to be handed back to `accepted` or `refused`
	 * @throws Cancelled as soon as the signal fires
	 */
	async turn(signal?: AbortSignal): Promise<number> {
		if (signal?.aborted) throw new Cancelled('The execution was cancelled');
		return await new Promise<number>((resolve, reject) => {
			const leave = () => {
				this.queue.splice(this.queue.indexOf(waiter), 1);
				reject(new Cancelled('The execution was cancelled'));
			};
			const waiter: Waiter = {
				go: (start) => {
					signal?.removeEventListener('abort', leave);
					resolve(start);
				},
			};
			signal?.addEventListener('abort', leave, { once: true });
			this.queue.push(waiter);
			if (!this.pumping) void this.pump();
		});
	}

	/** Takes in what an answer said about the key's allowance. */
	accepted(allowance: Allowance): void {
		const now = this.now();
		const { limit, remaining } = allowance;
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

	/** Takes in a refusal: the request started at `start` did not count, and nothing may start for `waitMs`. */
	refused(start: number, waitMs: number): void {
		const now = this.now();
		const index = this.starts.lastIndexOf(start);
		if (index !== -1) this.starts.splice(index, 1);
		this.dropExpired(now);
		this.share = Math.max(1, Math.min(this.share, this.starts.length));
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
			this.starts.push(now);
			this.queue.shift()?.go(now);
		}
		this.pumping = false;
	}

	/** Earliest time (ms, this clock) at which one more request may start. */
	private nextStart(now: number): number {
		this.dropExpired(now);
		const mustLeave = this.starts[this.starts.length - this.share];
		return Math.max(this.heldUntil, mustLeave === undefined ? now : mustLeave + WINDOW_MS + MARGIN_MS);
	}

	private dropExpired(now: number): void {
		const inWindow = this.starts.findIndex((start) => start + WINDOW_MS + MARGIN_MS > now);
		this.starts.splice(0, inWindow === -1 ? this.starts.length : inWindow);
	}
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
		if (signal?.aborted) throw new Cancelled('The execution was cancelled');
		await sleep(Math.min(left, SLICE_MS));
	}
	if (signal?.aborted) throw new Cancelled('The execution was cancelled');
}
