import { setTimeout as sleep } from 'node:timers/promises';

/** A request as it goes out. */
export interface Outgoing {
	method: string;
	/** With the query, below the API's address. */
	path: string;
	/** Sent as JSON. */
	body?: unknown;
	/** In place of the key; null sends none. */
	key?: string | null;
}

export interface Answer {
	status: number;
	headers: Headers;
	text: string;
}

/** Why nothing more can be asked: no connection, no key, or too much asked already. */
export class CannotRun extends Error {}

/** lemlist allows so many requests a key in 2 s. */
export const LIMIT = 20;
export const WINDOW_MS = 2000;
/** The pace is by a tenth slower than the limit, as clocks differ. */
const SLACK = 1.1;
const PATIENCE_MS = 30_000;
/** How often a request is sent again that the limit refuses. */
const AGAIN = 3;

/** The one way out to lemlist, which counts: what is over the budget is not sent. */
export class Client {
	readonly #url: string;
	readonly #key: string;
	readonly #budget: number;
	readonly windowMs: number;
	#sent = 0;

	/**
	 * @param access address of the API without a slash at its end, and the key
	 * @param budget most requests
	 * @param windowMs of the limit
	 */
	constructor(access: { url: string; key: string }, budget: number, windowMs = WINDOW_MS) {
		this.#url = access.url;
		this.#key = access.key;
		this.#budget = budget;
		this.windowMs = windowMs;
	}

	get sent(): number {
		return this.#sent;
	}

	/** How many requests may still be sent. */
	get left(): number {
		return this.#budget - this.#sent;
	}

	/** Sends at once. @throws CannotRun without a connection, or over the budget */
	async send({ method, path, body, key = this.#key }: Outgoing): Promise<Answer> {
		if (this.left <= 0) throw new CannotRun(`More than ${this.#budget} requests are not sent.`);
		this.#sent += 1;
		const authorization = key === null ? undefined : `Basic ${btoa(`:${key}`)}`;
		try {
			const response = await fetch(this.#url + path, {
				method,
				redirect: 'manual',
				headers: {
					...(authorization && { authorization }),
					...(body !== undefined && { 'content-type': 'application/json' }),
				},
				body: body === undefined ? undefined : JSON.stringify(body),
				signal: AbortSignal.timeout(PATIENCE_MS),
			});
			return { status: response.status, headers: response.headers, text: await response.text() };
		} catch (error) {
			throw new CannotRun(`lemlist cannot be reached: ${reasonOf(error)}`, { cause: error });
		}
	}

	/**
	 * Sends in its turn, and again where the limit refuses. The last answer may still be a 429.
	 * @param reserve requests that are left for others
	 */
	async sendPaced(request: Outgoing, reserve = 0): Promise<Answer> {
		for (let times = 1; ; times++) {
			await this.rest(1 / LIMIT);
			const answer = await this.send(request);
			if (answer.status !== 429 || times > AGAIN || this.left <= reserve) return answer;
			const seconds = Number(answer.headers.get('retry-after') ?? NaN);
			await sleep(Number.isFinite(seconds) ? seconds * 1000 : this.windowMs);
		}
	}

	/** Lets a part of the limit's window pass; 1 empties it. */
	async rest(windows: number): Promise<void> {
		await sleep(this.windowMs * SLACK * windows);
	}
}

function reasonOf(error: unknown): string {
	const cause = error instanceof Error ? (error.cause ?? error) : error;
	return cause instanceof Error ? cause.message : String(cause);
}
