import { anything, api, between, integer, number, oneOf, required, text } from './api.mts';
import type { Endpoint, Parameters } from './api.mts';

/** Which requests a fault meets; all that is given must be so. */
interface Match {
	endpoint?: Endpoint;
	/** Only requests with this (decoded) in the place of one of the endpoint's placeholders. */
	value?: string;
	/** Only this HTTP method. */
	method?: string;
	/** Only paths (decoded, without the query) that contain this. */
	path?: string;
	/** How many requests to hit, 1 unless told. */
	count?: number;
	/** How many matching requests to let through first. */
	skip?: number;
}

/** What can go wrong, by name, and what it looks like. */
export const FAULTS = {
	answer: 'another `status`, `body`, `contentType` or headers; a body that is no text is sent as JSON',
	empty: 'no body at all, with status 200',
	refused: '{"ok":false} with status 200',
	says: 'the refusal that lemlist has for `status`, in its words for the endpoint',
	webPage: 'lemlist’s web page, with status 200',
	truncated: 'the answer, cut off after its first half, as if it were whole',
	bareLimit: '429 without Retry-After and all the other headers of the limit',
	cap: 'a page with at most `rows` rows, half of what was asked unless told',
	sameOffset: 'the first page, whichever was asked',
	shifted: 'a page that begins with the last row of the one before',
	noTotals: 'a list without its counters',
	textTotals: 'a list with its counters as text',
	zeroTotals: 'a list with 0 for its counters',
	drip: 'the answer in small pieces, over `ms`, 3,000 unless told',
	bomb: 'JSON of `bytes` bytes, 300 MB unless told',
	cut: 'the connection is cut instead of an answer',
	cutInBody: 'the connection is cut in the midst of the answer',
	hang: 'no answer ever comes',
	slow: 'the request is worked on `ms` later than it should, 3,000 unless told',
} as const;

export type FaultKind = keyof typeof FAULTS;

/** Something that goes wrong on request. */
export interface Fault extends Match {
	kind: FaultKind;
	status?: number;
	/** Text as it is; anything else is sent as JSON. */
	body?: unknown;
	contentType?: string;
	headers?: Record<string, string>;
	/** `before`: nothing is done for the request. `after`: it is done, only the answer goes wrong. */
	when?: 'before' | 'after';
	rows?: number;
	ms?: number;
	bytes?: number;
}

/** The same, as it is told to the sandbox. */
export const FAULT: Parameters = {
	endpoint: oneOf(...Object.keys(api)),
	value: text,
	method: text,
	path: text,
	count: between(integer, 1, Infinity),
	skip: between(integer, 0, Infinity),
	kind: required(oneOf(...Object.keys(FAULTS))),
	status: between(integer, 200, 599),
	body: anything,
	contentType: text,
	'headers.*': text,
	when: oneOf('before', 'after'),
	rows: between(integer, 0, Infinity),
	ms: between(number, 0, Infinity),
	bytes: between(integer, 0, Infinity),
};

/** Of these nothing is done unless `when` says so; of the others the true answer is needed. */
const INSTEAD: readonly FaultKind[] = [
	'answer',
	'empty',
	'refused',
	'says',
	'webPage',
	'bareLimit',
	'bomb',
	'cut',
	'hang',
];

/** Whether a fault keeps the request from being worked on. */
export function isInstead({ kind, when = 'before' }: Fault): boolean {
	return when === 'before' && INSTEAD.includes(kind);
}

export class Faults {
	#pending: Fault[] = [];

	add(...faults: Fault[]): void {
		this.#pending.push(...faults.map((fault) => ({ ...fault })));
	}

	/** The fault this request meets, if any; the one added first wins. @param values of the path's placeholders */
	take(method: string, path: string, endpoint?: Endpoint, values: string[] = []): Fault | undefined {
		const fault = this.#pending.find(
			(pending) =>
				(pending.endpoint ?? endpoint) === endpoint &&
				(pending.value === undefined || values.includes(pending.value)) &&
				(pending.method?.toUpperCase() ?? method) === method &&
				path.includes(pending.path ?? ''),
		);
		if (!fault) return undefined;
		if (fault.skip) {
			fault.skip -= 1;
			return undefined;
		}
		fault.count = (fault.count ?? 1) - 1;
		if (fault.count === 0) this.#pending.splice(this.#pending.indexOf(fault), 1);
		return fault;
	}

	clear(): void {
		this.#pending = [];
	}

	/** Those that are still waiting for their request. */
	get waiting(): readonly Fault[] {
		return this.#pending;
	}

	/** How many they are. */
	get size(): number {
		return this.#pending.length;
	}
}
