import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { between, chance, pick } from '../../sandbox/chance.mts';
import { handle } from '../../sandbox/handle.mts';
import { Store } from '../../sandbox/store.mts';
import { EPOCH } from './time.mts';
import type { Process, Time } from './time.mts';

/** People whom runs mark; none twice in a simulation. */
export const PEOPLE = 1000;
/** After so many simulations the team is made anew, so that what they leave behind does not pile up. */
const LASTS = 1000;

const store = new Store({ people: PEOPLE });
let used = 0;

/** The stand-in's team, with an API key that nobody has used so far. */
export function team(apiKey: string): Store {
	if (used++ % LASTS === 0) store.fill(apiKey, EPOCH);
	else store.apiKeys.add(apiKey);
	store.happenings.clear();
	store.faults.clear();
	store.rateLimit.clear();
	return store;
}

/** One request that went out. */
export interface Sent {
	at: number;
	/** lemlist did it. */
	done: boolean;
	/** From all that came back, it may have been done. */
	unsure: boolean;
}

/** What was sent, by method, path and body. */
export type Ledger = Map<string, Sent[]>;

/** How things go wrong on the way, each with what it does to a request. */
const TROUBLES = {
	late: { works: true },
	unmade: { works: false, code: 'ECONNREFUSED' },
	cutBefore: { works: false, code: 'ECONNRESET' },
	cutAfter: { works: true, code: 'ECONNRESET' },
	lost: { works: false },
	lostAfter: { works: true },
	refused: { works: false, status: 429, headers: { 'retry-after': '3.5' } },
	held: { works: false, status: 429, headers: { 'retry-after': '40' } },
	silent: { works: false, status: 429 },
	gateway: { works: false, status: 502 },
	away: { works: false, status: 503, headers: { 'retry-after': '2' } },
	timeout: { works: true, status: 504 },
	server: { works: false, status: 500 },
	no: { works: false, status: 200, body: '{"ok":false}' },
} satisfies Record<string, Trouble>;

interface Trouble {
	works: boolean;
	code?: string;
	status?: number;
	headers?: Record<string, string>;
	body?: string;
}

type Name = keyof typeof TROUBLES;
const NAMES = Object.keys(TROUBLES) as Name[];

export interface Weather {
	/** How likely it is that something goes wrong with a request, 0 to 1. */
	trouble: number;
	/** How likely it is that lemlist refuses for good what it was asked, 0 to 1. */
	refusal?: number;
	/** How much longer lemlist takes, ms. */
	slow?: number;
	/** From when to when (ms since the start) every request is refused without a word of how long. */
	refuses?: { from: number; to: number };
}

export interface Response {
	statusCode: number;
	headers: IDataObject;
	body: string;
}

/** lemlist, and the way to it. */
export class Lemlist {
	/** The key in the credential. */
	apiKey: string;
	readonly store: Store;
	readonly #random: () => number;
	/** What lemlist makes of chance depends on what there is, which other seeds have left. */
	readonly #own: () => number;
	readonly #latency: number;
	readonly #time: Time;
	weather: Weather;

	constructor(time: Time, weather: Weather, seed: string) {
		this.#time = time;
		this.weather = weather;
		this.apiKey = `key-${seed}`;
		this.store = team(this.apiKey);
		this.#random = chance(`lemlist ${seed}`);
		this.#own = chance(`own ${seed}`);
		this.#latency = between(this.#random, 20, 250);
		Object.assign(this.store.settings, {
			limit: pick(this.#random, [20, 20, 20, 10, 50]),
			window: pick(this.#random, ['sliding', 'fixed']),
		});
	}

	/** Requests that lemlist lets pass in 2 s. */
	get limit(): number {
		return this.store.settings.limit;
	}

	/** One request, as n8n's helper makes it. */
	async ask(
		options: IHttpRequestOptions,
		{ process, signal, ledger }: { process: Process; signal?: AbortSignal; ledger: Ledger },
	): Promise<Response> {
		const { method = 'GET', url, qs, body } = options;
		const search = new URLSearchParams(
			Object.entries(qs ?? {}).flatMap(([name, value]) =>
				[value].flat().map((each): [string, string] => [name, String(each)]),
			),
		).toString();
		const { pathname } = new URL(url);
		const text = body === undefined ? undefined : JSON.stringify(body);
		const incoming = {
			method,
			url: `${pathname.replace(/^\/api/, '')}${search && `?${search}`}`,
			headers: {
				authorization: `Basic ${Buffer.from(`:${this.apiKey}`).toString('base64')}`,
				'content-type': 'application/json',
			},
			body: text,
		};
		const key = `${method} ${incoming.url} ${text ?? ''}`;
		const sent: Sent = { at: this.#time.now, done: false, unsure: true };
		ledger.set(key, [...(ledger.get(key) ?? []), sent]);

		const name = this.#trouble();
		return await new Promise<Response>((resolve, reject) => {
			const come = (ms: number, go: () => void) =>
				this.#time.after(ms, () => process.lives && !signal?.aborted && go());
			signal?.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
			const there = this.#way();
			const trouble: Trouble | undefined = name && TROUBLES[name];
			const back =
				this.#way() +
				(this.weather.slow ?? 0) +
				(name === 'late' ? this.#random() ** 3 * 130_000 : 0);
			// What is on its way arrives, whatever becomes of its sender.
			this.#time.after(there, () => {
				const moment = { now: EPOCH + this.#time.now, random: this.#own };
				const worked = trouble && !trouble.works ? undefined : handle(this.store, incoming, moment);
				sent.done = worked !== undefined && worked.status < 300;
				if (name === 'lost' || name === 'lostAfter') return;
				if (trouble?.code !== undefined) {
					sent.unsure = trouble.code === 'ECONNRESET';
					const error = Object.assign(new Error(trouble.code), { code: trouble.code });
					return come(back, () => reject(error));
				}
				const statusCode = trouble?.status ?? worked?.status ?? 500;
				const headers = trouble?.status === undefined ? worked?.headers : trouble.headers;
				come(back, () => {
					sent.unsure = statusCode > 500;
					resolve({
						statusCode,
						headers: {
							date: new Date(EPOCH + this.#time.now).toUTCString(),
							...Object.fromEntries(
								Object.entries(headers ?? {}).map(([each, value]) => [
									each.toLowerCase(),
									value,
								]),
							),
						},
						body: trouble?.body ?? (trouble?.status === undefined ? (worked?.body ?? '') : ''),
					});
				});
			});
		});
	}

	#way(): number {
		return (this.#latency / 2) * (0.7 + 0.6 * this.#random());
	}

	#trouble(): Name | undefined {
		const { trouble, refuses, refusal = 0 } = this.weather;
		const { now } = this.#time;
		if (refuses && now >= refuses.from && now < refuses.to) return 'silent';
		if (refusal > 0 && this.#random() < refusal) return 'no';
		return this.#random() < trouble ? pick(this.#random, NAMES) : undefined;
	}
}
