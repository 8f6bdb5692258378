import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, ParameterName, Placeholder } from '../api/endpoint.ts';
import type { Effect } from '../api/statement.ts';
import type { Context, Filled, FreeContext, ItemRequest, Result, WireName } from './context';
import type { Field } from './field';
import type { Answer } from './request';

/** What every operation says of itself. */
interface Common<Fs extends readonly Field[]> {
	/** Stored in people's workflows: never changes once released. */
	readonly value: string;
	readonly name: string;
	/** Sentence case, with the resource; with its effects it becomes the AI tool's description. */
	readonly action: string;
	/** The effects in its own words, where those of `effects` do not fit; '' where the action says them. */
	readonly aside?: string;
	readonly description: string;
	readonly fields: Fs;
	/** Refuses what no field can tell by itself, such as that one of several is needed. @throws BadValue */
	check?(request: ItemRequest<Fs>): void;
	/**
	 * A 404 on this thing may become an item `{ found: false }`, as the user chooses. `param` names the parameter that
	 * pointed to it; `says` finds lemlist's words where they are not "<thing> not found", whatever the status.
	 */
	readonly notFound?: { readonly thing: string; readonly param: string; readonly says?: RegExp };
	/** Offers *Simplify*: at most ten values of a row, as dotted paths (see `simplified`). */
	readonly simplify?: readonly string[];
	/** What the rows of a whole run add up to, in a sentence that stands beside the output; undefined for nothing. */
	remark?(rows: readonly IDataObject[]): string | undefined;
	/** Offers Return All and Limit. */
	readonly list?: true;
	/** What it gives in place of lemlist's answer: that it is deleted, and nothing else, as n8n's nodes do. */
	readonly gives?: 'deleted';
	/** In an update, a text or a list that was added and left blank empties what lemlist has. */
	readonly blanks?: 'clear';
	/** The collection of optional fields, where it is not that of a list or a write. */
	readonly optional?: 'Update Fields';
	/** What it does beyond its own thing, where that is not all that its endpoints can do. */
	readonly effects?: readonly Effect[];
}

/** Most operations: one endpoint, and everything else follows from the fields. */
export interface RequestOperation<
	E extends Endpoint = Endpoint,
	Fs extends readonly Field[] = readonly Field[],
> extends Common<Fs> {
	readonly kind: 'request';
	readonly request: readonly [E];
	/** Query values that are always sent. */
	readonly query?: IDataObject;
	/** Makes rows of an answer that is neither rows nor the one object. */
	rows?(answer: Answer): IDataObject | IDataObject[];
}

/** A choice between endpoints, or a flow of several requests. */
export interface FlowOperation<
	Es extends readonly Endpoint[] = readonly Endpoint[],
	Fs extends readonly Field[] = readonly Field[],
> extends Common<Fs> {
	readonly kind: 'flow';
	/** Every endpoint that `run` may call, the one it is about first. */
	readonly request: Es;
	run(context: Context<Es[number], Fs>): Promise<Result>;
}

/** Many input items in one request. */
export interface BatchOperation<
	Es extends readonly Endpoint[] = readonly Endpoint[],
	Fs extends readonly Field[] = readonly Field[],
> extends Common<Fs> {
	readonly kind: 'batch';
	/** Every endpoint that `run` may call, the one it is about first. */
	readonly request: Es;
	/** Most items the endpoint takes at once. */
	readonly size: number;
	/** @returns a result for each item, in the same order; an Error where lemlist refused that one */
	run(contexts: ReadonlyArray<Context<Es[number], Fs>>): Promise<ReadonlyArray<Result | Error>>;
}

/** A request that the user spells. */
export interface FreeOperation extends Common<readonly Field[]> {
	readonly kind: 'free';
	readonly request: readonly [];
	run(context: FreeContext): Promise<Result>;
}

export type Operation = RequestOperation | FlowOperation | BatchOperation | FreeOperation;

/** A resource and its operations. */
export interface Resource {
	readonly value: string;
	readonly name: string;
	/** What it is, in few words. n8n's builders read it above each of its operations. */
	readonly description: string;
	readonly operations: readonly Operation[];
	/** Operation shown when the resource is picked; the first one unless given. */
	readonly defaultOperation?: string;
}

/** Fields that none of the endpoints knows where they are placed: `query.limits`. */
type Unknown<E extends Endpoint, F> = F extends { in: infer P extends 'query' | 'body' }
	? string extends WireName<F>
		? never
		: WireName<F> extends '' | ParameterName<E, P>
			? never
			: `${P}.${WireName<F>}`
	: never;

/** What an operation must be besides its own type: every field known to its endpoints. */
type Placed<E extends Endpoint, Fs extends readonly unknown[]> = [Unknown<E, Fs[number]>] extends [never]
	? unknown
	: { fields: `no endpoint knows ${Unknown<E, Fs[number]>}` };

/** And every placeholder filled. */
type Complete<E extends Endpoint, Fs extends readonly unknown[]> = [
	Exclude<Placeholder<E>, Filled<Fs>>,
] extends [never]
	? unknown
	: { fields: `no field fills {${Exclude<Placeholder<E>, Filled<Fs>>}}` };

/** Defines an operation of one endpoint. Every placeholder must have its field, and every field its place in the endpoint. */
export function request<const E extends Endpoint, const Fs extends readonly Field[]>({
	request: endpoint,
	...operation
}: Omit<RequestOperation<E, Fs>, 'kind' | 'request'> & { readonly request: E } & Placed<E, Fs> &
	Complete<E, Fs>): RequestOperation {
	return { ...operation, kind: 'request', request: [endpoint] };
}

/** Defines an operation of several requests. It can only send to the endpoints it names. */
export function flow<const Es extends readonly Endpoint[], const Fs extends readonly Field[]>(
	operation: Omit<FlowOperation<Es, Fs>, 'kind'> & Placed<Es[number], Fs>,
): FlowOperation {
	return { ...operation, kind: 'flow' };
}

/** Defines an operation that sends many items in one request. */
export function batch<const Es extends readonly Endpoint[], const Fs extends readonly Field[]>(
	operation: Omit<BatchOperation<Es, Fs>, 'kind'> & Placed<Es[number], Fs>,
): BatchOperation {
	return { ...operation, kind: 'batch' };
}

/** Defines the operation whose request the user spells. */
export function free(operation: Omit<FreeOperation, 'kind' | 'request'>): FreeOperation {
	return { ...operation, kind: 'free', request: [] };
}
