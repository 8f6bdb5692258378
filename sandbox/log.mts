import type { Fault } from './faults.mts';

export interface LoggedRequest {
	/** When it reached the rate limit, that is after the way there; ms since 1970. */
	at: number;
	method: string;
	/** As it was sent, below `/api` and without the query. */
	path: string;
	/** Of a name that comes more than once, the last value. */
	query: Record<string, string>;
	body: unknown;
	/** The status answered; 0 as long as, or if, there is no answer. */
	status: number;
	/** What lemlist would have ignored: unknown names, values that do not fit. */
	ignored?: string[];
	/** Ids of the leads it marked as interested or not. */
	marked?: string[];
	fault?: Fault;
}

/** More than this is not kept; the oldest go. */
const MOST = 100_000;

/** Keeps what there may be any number of. */
export function log<T>(list: T[], entry: T): void {
	list.push(entry);
	if (list.length > MOST) list.splice(0, MOST / 10);
}
