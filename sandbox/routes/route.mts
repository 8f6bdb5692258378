import type { FastifyReply } from 'fastify';

import type { LoggedRequest } from '../server.mts';
import type { Store } from '../store.mts';

/** What a route is given. `reply` is for those that answer with another status or content type. */
export interface Call {
	params: Record<string, string>;
	query: Record<string, string>;
	body: unknown;
	store: Store;
	logged: LoggedRequest;
	reply: FastifyReply;
}

/** Spelled like the API document: `POST /leads/pause/{leadId}`. The result is sent, an object as JSON. */
export type Routes = Record<string, (call: Call) => unknown>;

/** An error answer: a text goes out as text/plain, an object as JSON. */
export class Refusal extends Error {
	readonly status: number;
	readonly body: unknown;

	constructor(status: number, body: unknown) {
		super(String(body));
		this.status = status;
		this.body = body;
	}
}

/** A path or query parameter; a missing one is an empty text. */
export function text(values: Record<string, string>, name: string): string {
	return values[name] ?? '';
}
