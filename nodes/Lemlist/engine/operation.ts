import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { LoadMethod, MappingMethod, SearchMethod } from '../locators/locator';
import type { Answer, Client, ListShape } from '../transport';

/** An endpoint, spelled as lemlist's API document spells it: `POST /leads/notinterested/{leadIdOrEmail}`. */
export type Endpoint = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

/** A parameter: what n8n shows of it, and which part of the request carries it. */
export interface Field extends INodeProperties {
	/** Part of the request that carries the value. Without it only the operation's own `run` reads the value. */
	in?: 'path' | 'query' | 'body';
	/** Name on the wire where it differs from `name`; dots nest (`tracking.trackOpens`), '' merges the value's own keys in. */
	as?: string;
	/** Turns the checked value into what the API takes; `undefined` leaves it out. */
	send?: (value: NonNullable<unknown>) => unknown;
	/** Id prefixes that fit (`lea`). A value with a prefix of another kind of thing is refused before any request. */
	idOf?: readonly string[];
	/** An e-mail address is taken in place of the id. */
	orEmail?: true;
	/** Stands on its own although it is optional, instead of inside the collection of optional fields. */
	alone?: true;
	/** What a picker calls; like the next two, its function name is its name in the node's `methods`. */
	search?: SearchMethod;
	/** What fills a dropdown. */
	load?: LoadMethod;
	/** What a resource mapper calls for its columns. */
	mapping?: MappingMethod;
}

/** The parts of a request that come from an item's parameters. `path` is keyed by the placeholders of the endpoint. */
export interface RequestParts {
	path: Record<string, string>;
	query: IDataObject;
	body: IDataObject | IDataObject[];
}

/** One item's checked parameters. */
export interface ItemRequest {
	/** By parameter name, in the field's type; absent where the user left one empty. */
	values: Record<string, unknown>;
	/** As parts of a request, under their names on the wire. */
	parts: RequestParts;
}

/** What an operation's own `run` works with: one item, its checked values, and the way to lemlist. */
export interface ItemContext extends ItemRequest {
	readonly itemIndex: number;
	readonly functions: IExecuteFunctions;
	readonly client: Client;
	/**
	 * Sends one request to an endpoint. Parts that are not given are those of the item.
	 * @throws NodeApiError when lemlist refuses, in lemlist's words
	 */
	send(endpoint: Endpoint, parts?: Partial<RequestParts>, answers?: 'json' | 'text'): Promise<Answer>;
	/** How many rows the user asks for with Return All or Limit; Infinity for all. @throws BadValue for a limit below 1 */
	readonly wanted: number;
	/** Rows of a list endpoint, as many as the user asked for with Return All or Limit. */
	list(endpoint: Endpoint, shape: ListShape, parts?: Partial<RequestParts>): Promise<IDataObject[]>;
}

/** What an item gives: rows, one object, or ready-made items (files). */
export type OperationResult = IDataObject | IDataObject[] | { items: INodeExecutionData[] };

interface OperationBase {
	/** Stored in people's workflows: never changes once released. */
	value: string;
	name: string;
	/** Sentence case, with the resource; becomes the AI tool's description. */
	action: string;
	description: string;
	/** Sending the same request twice does no more than sending it once, so a broken connection may be retried. */
	repeatable?: true;
	fields: readonly Field[];
	/** Refuses what no field can tell by itself, such as that one of several is needed. @throws BadValue */
	check?: (request: ItemRequest) => void;
	/**
	 * A 404 on this thing may become an item `{ found: false }`, as the user chooses. `param` names the parameter that
	 * pointed to it; `says` finds lemlist's words where they are not "<thing> not found", whatever the status.
	 */
	notFound?: { thing: string; param: string; says?: RegExp };
	/** Offers *Simplify*: at most ten values of a row, as dotted paths (see `simplified`). */
	simplify?: readonly string[];
	/** Offers Return All and Limit, and pages through the list. */
	list?: ListShape;
}

/** Most operations: one endpoint, and everything else follows from the fields. */
export interface RequestOperation extends OperationBase {
	request: Endpoint;
	/** Query values that are always sent. */
	query?: IDataObject;
	/** Documented to answer with plain text when all went well. */
	text?: true;
	/** Finds the rows (or the one object) inside the answer, where they are not the answer itself. */
	rows?: (answer: unknown) => unknown;
	run?: undefined;
	batch?: undefined;
}

/** A choice between endpoints, or a flow of several requests. */
export interface FlowOperation extends OperationBase {
	/** Every endpoint that `run` may call, the one it is about first. */
	request: readonly Endpoint[];
	run(context: ItemContext): Promise<OperationResult>;
	batch?: undefined;
}

/** Many input items in one request. */
export interface BatchOperation extends OperationBase {
	request: readonly Endpoint[];
	run?: undefined;
	batch: {
		/** Most items the endpoint takes at once. */
		size: number;
		/** @returns a result for each item, in the same order; an Error where lemlist refused that one */
		run(contexts: readonly ItemContext[]): Promise<ReadonlyArray<OperationResult | Error>>;
	};
}

export type Operation = RequestOperation | FlowOperation | BatchOperation;

/** A resource and its operations. */
export interface Resource {
	value: string;
	name: string;
	operations: readonly Operation[];
	/** Operation shown when the resource is picked; the first one unless given. */
	defaultOperation?: string;
}
