import type { BinaryHelperFunctions } from 'n8n-workflow';
import type { Endpoint, ParameterName, Placeholder } from '../api/endpoint.ts';
import type { JsonObject } from '../api/json.ts';
import type { Holding } from '../api/judge.ts';

/** An answer of lemlist that holds what was promised. */
export interface Answer extends Holding {
	status: number;
	/** What it gives to a workflow: a list a row each, an object itself, a sentence or nothing the fact that it went well. */
	data: JsonObject | JsonObject[];
	/** lemlist's time of day, ms since 1970, by its `Date` header; what lies between may leave that out. */
	date?: number;
}

/** Bytes as they arrive: Node's own class, which a published n8n package may not import. */
export type ByteStream = Exclude<Parameters<BinaryHelperFunctions['prepareBinaryData']>[0], Buffer>;

/** A file that is on its way, or has arrived. */
export interface Arriving {
	/**
	 * Hands its bytes on as they come.
	 * @throws NodeApiError when the file is cut, takes too long, or is too large
	 */
	to<T>(take: (bytes: ByteStream | Buffer) => Promise<T>): Promise<T>;
}

/** Values by name, as an endpoint knows them. */
type Named<Names extends string> = { readonly [Name in Names]?: unknown };

/** What goes into a request besides the address. */
interface Carried<E extends Endpoint> {
	query?: Named<ParameterName<E, 'query'>>;
	/** JSON, or a form. */
	body?: Named<ParameterName<E, 'body'>> | readonly object[] | FormData;
	/** Which of several kinds of answers was asked for (`csv` or `rows`, as a query says); only that one is believed. */
	expects?: Holding['proof'];
	/** Gives it up, before the execution ends. */
	signal?: AbortSignal;
}

/**
 * The parts of a request to an endpoint.
 * @typeParam Own placeholders that are filled already
 */
export type PartsOf<E extends Endpoint, Own extends string = never> = Carried<E> &
	([Exclude<Placeholder<E>, Own>] extends [never]
		? { path?: { readonly [Name in Placeholder<E>]?: string } }
		: {
				path: { readonly [Name in Exclude<Placeholder<E>, Own>]: string } & {
					readonly [Name in Placeholder<E>]?: string;
				};
			});

/** The same as an argument that may be left out where nothing is missing. */
export type Parts<E extends Endpoint, Own extends string = never> = [Exclude<Placeholder<E>, Own>] extends [
	never,
]
	? [parts?: PartsOf<E, Own>]
	: [parts: PartsOf<E, Own>];

/** Sends to one endpoint; what helpers of several operations ask for. */
export type SendTo<E extends Endpoint> = (endpoint: E, parts: PartsOf<E>) => Promise<Answer>;
