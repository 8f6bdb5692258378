import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

/** How an attempt went wrong: lemlist refused, or the connection did. */
export type Failure =
	| { kind: 'status'; status: number; headers: IDataObject; text: string }
	/** `unmade`: no byte of the request can have arrived. `broken`: it may have been carried out. `unsafe`: TLS trouble, which no waiting mends. */
	| { kind: 'unmade' | 'broken' | 'unsafe'; code: string };

export interface Attempt {
	method: IHttpRequestMethods;
	/** The operation's word that sending twice does no more than sending once. */
	repeatable: boolean;
	/** How many times this request was refused with 429 so far, this time included. */
	refused: number;
	/** How many times it failed otherwise, this time included. */
	failed: number;
}

/** A 429 means "not carried out", so patience costs nothing but time: about a minute of refusals in a row. */
const MOST_REFUSALS = 30;
/** Anything else that is worth a second try is given this many tries in all. */
const MOST_TRIES = 4;
const LONGEST_WAIT_MS = 60_000;

/** The one 429 that is a quota of the plan and not the rate limit; waiting does not help (POST /watchlist). */
export const QUOTA = /monitoring limit/i;

/** Gateways say these when lemlist behind them was away; the request may or may not have been carried out. */
const GATEWAY = [502, 503, 504];

/**
 * Decides whether a request is sent once more.
 *
 * Never widen the rule for writes: adding, sending or enriching twice does harm, and lemlist answers 500 for refusals
 * of its own business rules ("Lead in graveyard").
 *
 * @returns ms to wait before the next attempt, or undefined when this failure is final
 */
export function retryIn(failure: Failure, attempt: Attempt): number | undefined {
	const safe = ['GET', 'PUT', 'DELETE'].includes(attempt.method) || attempt.repeatable;
	if (failure.kind === 'status' && failure.status === 429) {
		if (QUOTA.test(failure.text) || attempt.refused >= MOST_REFUSALS) return undefined;
		return retryAfter(failure.headers) ?? Math.min(2 ** attempt.refused * 500, LONGEST_WAIT_MS);
	}
	if (attempt.failed >= MOST_TRIES) return undefined;
	const backoff = 2 ** attempt.failed * 250;
	switch (failure.kind) {
		case 'unmade':
			return backoff;
		case 'broken':
			return safe ? backoff : undefined;
		case 'unsafe':
			return undefined;
		case 'status':
			return safe && GATEWAY.includes(failure.status)
				? Math.max(backoff, retryAfter(failure.headers) ?? 0)
				: undefined;
	}
}

/** Whether the request may have been carried out although it failed. */
export function mayHaveWorked(failure: Failure): boolean {
	return failure.kind === 'broken' || (failure.kind === 'status' && GATEWAY.includes(failure.status));
}

/**
 * Reads `Retry-After`: lemlist sends decimal seconds ("0.123"), the HTTP standard also allows a date.
 * @returns ms, at most a minute; undefined when there is no such header or it cannot be read
 */
export function retryAfter(headers: IDataObject): number | undefined {
	const value = String(headers['retry-after'] ?? '').trim();
	if (value === '') return undefined;
	const seconds = Number(value);
	const ms = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
	return Number.isNaN(ms) ? undefined : Math.min(Math.max(Math.ceil(ms), 0), LONGEST_WAIT_MS);
}

/** Codes that Node gives when a connection could not be made: no byte of the request was sent. */
const UNMADE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'];
const UNSAFE = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_|EPROTO/;

/** What kind of trouble the HTTP helper's exception stands for. Takes only its code: the rest carries the API key. */
export function connectionFailure(error: unknown): Failure {
	let code = 'unknown reason';
	let unmade = false;
	for (let cause = error, depth = 0; typeof cause === 'object' && cause !== null && depth < 5; depth++) {
		const each = cause as { code?: unknown; syscall?: unknown; cause?: unknown };
		if (typeof each.code === 'string') code = each.code;
		if (each.syscall === 'connect' || each.syscall === 'getaddrinfo') unmade = true;
		cause = each.cause;
	}
	if (unmade || UNMADE.includes(code)) return { kind: 'unmade', code };
	return { kind: UNSAFE.test(code) ? 'unsafe' : 'broken', code };
}
