import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Endpoint } from '../api/endpoint.ts';
import type { JsonObject } from '../api/json.ts';
import type { Method, Pages } from '../api/statement.ts';
import type { Field, Values } from './field';
import type { Answer, Arriving, Parts } from './request';

/** The parts of a request that an item's fields fill, under their names on the wire. */
export interface RequestParts {
	readonly path: Readonly<Record<string, string>>;
	readonly query: IDataObject;
	readonly body: IDataObject;
}

/** One item's checked parameters. */
export interface ItemRequest<Fs extends readonly Field[] = readonly Field[]> {
	/** By parameter name, in the field's type; absent where the user left one empty. */
	readonly values: Values<Fs>;
	readonly parts: RequestParts;
}

/** Name on the wire. */
export type WireName<F> = F extends { as: infer As extends string }
	? As
	: F extends { name: infer Name extends string }
		? Name
		: never;

/** Placeholders that the fields fill. */
export type Filled<Fs extends readonly unknown[]> = WireName<Extract<Fs[number], { in: 'path' }>>;

/** What an operation's own code works with: one item, its checked values, and the way to lemlist. */
export interface Context<Es extends Endpoint = Endpoint, Fs extends readonly Field[] = readonly Field[]>
	extends ItemRequest<Fs> {
	readonly itemIndex: number;
	/** n8n's helpers for binary data, and what it knows of the workflow. */
	readonly functions: IExecuteFunctions;
	/** Stands for this run of the node; what is kept for it goes with it. */
	readonly execution: object;
	/**
	 * Sends one request. Placeholders, query and body are what the item's fields place in this endpoint, as far as it knows
	 * them; a part that is given takes the place of theirs.
	 * @throws NodeApiError when lemlist refuses, in lemlist's words
	 */
	send<E extends Es>(endpoint: E, ...parts: Parts<E, Filled<Fs>>): Promise<Answer>;
	/** How many rows the user asks for with Return All or Limit; Infinity for all. @throws BadValue for a limit below 1 */
	readonly wanted: number;
	/** Rows of a list, as many as the user asks for, page after page as it is stated of the endpoint. */
	list<E extends Es>(endpoint: E, ...parts: Parts<E, Filled<Fs>>): Promise<JsonObject[]>;
	/** Waits; ends with the execution. @throws Cancelled */
	wait(ms: number): Promise<void>;
	/** A clock that never jumps (ms), and the time of day (ms since 1970). */
	readonly clock: { now(): number; date(): number };
	/** The same for a file in CSV, which is handed on while it arrives. */
	csv<E extends Es>(endpoint: E, ...parts: Parts<E, Filled<Fs>>): Promise<Arriving>;
	/** A file in CSV whose address lemlist gave. */
	file(url: string): Promise<Arriving>;
}

/** A request that the user spells; nothing is stated about it. */
export interface FreeRequest {
	method: Method;
	/** Below the base URL, encoded, starting with a slash. */
	path: string;
	query: IDataObject;
	body?: IDataObject | readonly object[];
	/** Gives it up, before the execution ends. */
	signal?: AbortSignal;
}

/** What the code of a request works with that the user spells. */
export interface FreeContext extends Omit<Context, 'send' | 'list'> {
	/** Sends it; whatever is no refusal is believed. */
	request(request: FreeRequest): Promise<Answer>;
	/** Rows of a list, as many as the user asks for. @param rows key of the rows; the answer itself without it */
	pages(request: FreeRequest, pages: Pages, rows?: string): Promise<JsonObject[]>;
}

/** Items that are made already, such as those of files. A class, because any object could be an answer of lemlist. */
export class ReadyItems {
	constructor(readonly items: readonly INodeExecutionData[]) {}
}

/** What an item gives: rows, one object, or ready-made items. */
export type Result = IDataObject | IDataObject[] | ReadyItems;
