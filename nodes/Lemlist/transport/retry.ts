import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

/** How an attempt went wrong: lemlist refused, or the connection did. */
export type Failure =
	| { kind: 'status'; status: number; headers: IDataObject; text: string }
	/**
	 * `unmade`: no byte of the request can have arrived. `broken`: it may have been carried out. `slow`: its answer did not
	 * end in time; `large`: it was larger than is read. `unsafe`: TLS trouble, which no waiting mends.
	 */
	| { kind: 'unmade' | 'broken' | 'slow' | 'large' | 'unsafe'; code: string };

export interface Attempt {
	method: IHttpRequestMethods;
	/** The operation's word that sending twice does no more than sending once. */
	repeatable: boolean;
	/** How many times in a row this request was refused with 429 so far, this time included. */
	refused: number;
	/** How many times it failed otherwise, this time included. */
	failed: number;
	/** The time of day, ms since 1970. */
	date: number;
}

/** Anything but a 429 that is worth a second try is given this many tries in all. */
const MOST_TRIES = 4;
/** A 429 that says no time holds the key for one window of the rate limit. */
export const SILENT_HOLD_MS = 2000;
const LONGEST_BACKOFF_MS = 60_000;

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
 * @returns ms to wait before the next attempt, or undefined when this failure is final. How long a request may go on in all
 *   is not decided here.
 */
export function retryIn(failure: Failure, attempt: Attempt): number | undefined {
	const safe = ['GET', 'PUT', 'DELETE'].includes(attempt.method) || attempt.repeatable;
	const { date } = attempt;
	if (failure.kind === 'status' && failure.status === 429) {
		if (QUOTA.test(failure.text)) return undefined;
		// Whoever is refused again and again leaves the key to others for a while, whatever lemlist says.
		const backoff = Math.min(2 ** attempt.refused * 125, LONGEST_BACKOFF_MS);
		return Math.max(holdAfter(failure.headers, date), backoff);
	}
	if (attempt.failed >= MOST_TRIES) return undefined;
	const backoff = 2 ** attempt.failed * 250;
	switch (failure.kind) {
		case 'unmade':
			return backoff;
		case 'broken':
			return safe ? backoff : undefined;
		case 'slow':
		case 'large':
		case 'unsafe':
			return undefined;
		case 'status':
			if (safe && GATEWAY.includes(failure.status))
				return Math.max(backoff, retryAfter(failure.headers, date) ?? 0);
			// A server's accident, or lemlist's word for a refusal; reading once more tells, and does no harm.
			return failure.status === 500 && attempt.method === 'GET' && attempt.failed === 1
				? backoff
				: undefined;
	}
}

/** For how many ms nothing may be sent with the key after a 429. @param date the time of day, ms since 1970 */
export function holdAfter(headers: IDataObject, date: number): number {
	return retryAfter(headers, date) ?? SILENT_HOLD_MS;
}

/** Whether the request may have been carried out although it failed. */
export function mayHaveWorked(failure: Failure): boolean {
	return failure.kind === 'status'
		? GATEWAY.includes(failure.status)
		: ['broken', 'slow', 'large'].includes(failure.kind);
}

/**
 * Reads `Retry-After`: lemlist sends decimal seconds ("0.123"), the HTTP standard also allows a date.
 * @param date the time of day, ms since 1970
 * @returns ms; undefined when there is no such header or it cannot be read
 */
export function retryAfter(headers: IDataObject, date: number): number | undefined {
	const value = String(headers['retry-after'] ?? '').trim();
	if (value === '') return undefined;
	const seconds = Number(value);
	const ms = Number.isNaN(seconds) ? Date.parse(value) - date : seconds * 1000;
	return Number.isNaN(ms) ? undefined : Math.max(Math.ceil(ms), 0);
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
