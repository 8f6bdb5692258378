import nock from 'nock';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { FAST } from '../support/lemlist';
import { runNode } from '../support/n8n.mts';
import type { Outcome, RunOptions } from '../support/n8n.mts';
import { quickly } from '../support/time.mts';

/** One request that an operation sends, and what lemlist answers to it. */
export interface Exchange {
	/** Method and path as sent, percent-encoded, below the base URL, without the query. */
	request: string;
	query?: Record<string, string | string[]>;
	/** Parsed JSON body; jest's asymmetric matchers are welcome. */
	body?: unknown;
	/** Default 200. */
	status?: number;
	/** An object or array is answered as JSON, a string as plain text, undefined as an empty body. */
	answer?: unknown;
}

/** One run of an operation: parameters in, requests out, items out. */
export interface Case {
	/** All but `resource` and `operation`. */
	parameters: INodeParameters;
	/** Input items, their binary data (base64) under `$binary`; one empty item unless given. */
	input?: IDataObject[];
	exchanges: Exchange[];
	/** `json` of the items that come out. */
	items?: IDataObject[];
	/** Binary data that comes out: the text of the file by field name, an object an item. */
	files?: Array<Record<string, string>>;
	/** Start of the message where the operation must end in an error. */
	error?: string;
	/** What the description of that error holds. */
	hint?: string;
	options?: RunOptions;
}

/**
 * The cases of an operation. `minimal` fills only what is required; `full` fills every field there is, and is needed
 * as soon as an operation has an optional one. Others are named for what they show.
 */
export type OperationCases = { minimal: Case; full?: Case } & Record<string, Case>;

/** Cases of answers that nobody has seen: whatever they hold passes, and it is no example of what lemlist gives. */
export const isOdd = (name: string) => name.includes('another shape');

/** The cases of a resource, by operation value. */
export type ResourceCases = Record<string, OperationCases>;

/** A request as it went out. */
export interface Sent {
	request: string;
	query: Record<string, string | string[]>;
	body: unknown;
}

/**
 * lemlist, played: notes whatever is asked.
 * @param answer to a request, by itself and by how many came before it; undefined where there is none left
 * @returns every request that was sent, in order, also those to come
 */
export function asked(
	answer: (sent: Sent, before: number) => Pick<Exchange, 'status' | 'answer'> | undefined,
): Sent[] {
	const sent: Sent[] = [];
	for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
		nock('https://api.lemlist.com')
			.persist()
			.intercept(() => true, method)
			.reply((uri, body) => {
				const url = new URL(uri, 'https://api.lemlist.com');
				const one = {
					request: `${method} ${url.pathname.replace(/^\/api/, '')}`,
					query: queryOf(url.searchParams),
					body: body === '' ? undefined : body,
				};
				const given = answer(one, sent.length) ?? { status: 418, answer: 'No answer left' };
				sent.push(one);
				return [given.status ?? 200, textOf(given.answer), FAST];
			});
	}
	return sent;
}

/** An answer as it goes over the wire. */
export function textOf(answer: unknown): string {
	if (answer === undefined) return '';
	return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

/**
 * Runs a case in n8n's engine, with lemlist's side played from its exchanges.
 * @returns what came out, and every request that was sent, in order
 */
export async function play(
	resource: string,
	operation: string,
	{ parameters, input, exchanges, options }: Case,
): Promise<Outcome & { sent: Sent[] }> {
	const sent = asked((_, before) => exchanges[before]);
	const { result } = await quickly(() => runNode({ ...parameters, resource, operation }, input, options));
	return { ...result, sent };
}

function queryOf(parameters: URLSearchParams): Record<string, string | string[]> {
	const query: Record<string, string | string[]> = {};
	for (const key of parameters.keys()) {
		const values = parameters.getAll(key);
		query[key] = values.length === 1 ? (values[0] ?? '') : values;
	}
	return query;
}

/** Rows for a page: what `one` gives for each number from the first to the last. */
export const several = <Row>(first: number, last: number, one: (number: number) => Row): Row[] =>
	Array.from({ length: last - first + 1 }, (_, index) => one(first + index));
