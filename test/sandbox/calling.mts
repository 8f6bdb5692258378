import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { handle } from '../../sandbox/handle.mts';
import type { Outgoing } from '../../sandbox/handle.mts';
import { Store } from '../../sandbox/store.mts';
import type { Settings } from '../../sandbox/store.mts';

export const KEY = 'sandbox-key';
export const AUTHORIZATION = { authorization: `Basic ${btoa(`:${KEY}`)}` };
export const START = Date.UTC(2026, 5, 1, 12);

/** A fresh team at `START`, without sockets. */
export function freshStore(settings: Partial<Settings> = {}): Store {
	const store = new Store({ limit: 1_000_000, people: 40, ...settings });
	store.fill(KEY, START);
	return store;
}

export interface Asking {
	/** Values of the path's placeholders. */
	path?: Record<string, string>;
	query?: Record<string, string>;
	body?: unknown;
	key?: string;
	/** ms after the start */
	after?: number;
	/** Instead of the endpoint's. */
	method?: string;
}

/** Asks an endpoint. @returns what `handle` does, and the answer parsed where it is JSON */
export function ask(
	store: Store,
	endpoint: Endpoint,
	{ path = {}, query = {}, body, key = KEY, after = 0, method }: Asking = {},
): Outgoing & { json: unknown } {
	const [known = '', template = ''] = endpoint.split(' ');
	const filled = template.replace(/\{(\w+)\}/g, (_, name: string) =>
		encodeURIComponent(path[name] ?? 'unknown'),
	);
	const answer = handle(
		store,
		{
			method: method ?? known,
			url: `${filled}?${new URLSearchParams(query)}`,
			headers: { authorization: `Basic ${btoa(`:${key}`)}` },
			body: body === undefined ? undefined : JSON.stringify(body),
		},
		{ now: START + after, random: () => 0.5 },
	);
	const isJson = answer.headers['Content-Type']?.startsWith('application/json');
	return { ...answer, json: isJson ? JSON.parse(answer.body) : answer.body };
}

/** A request that arrives without a socket, as it is. */
export function arriveAt(
	store: Store,
	method: string,
	url: string,
	body?: object,
	now = Date.now(),
): Outgoing {
	return handle(
		store,
		{ method, url, headers: AUTHORIZATION, body: JSON.stringify(body) },
		{ now, random: () => 0.5 },
	);
}
