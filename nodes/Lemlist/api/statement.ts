/** What one value on the wire must be. In a query everything is text, so there it is what the text must read as. */
export interface Parameter {
	type:
		| 'text'
		| 'integer'
		| 'number'
		| 'flag'
		| 'email'
		| 'url'
		| 'date'
		| 'object'
		| 'file'
		| 'scalar'
		| 'any';
	required?: true;
	/** `null` is taken as well, and means something of its own. */
	orNull?: true;
	oneOf?: ReadonlyArray<string | number>;
	min?: number;
	max?: number;
	pattern?: RegExp;
	/** Most characters of a text; most elements where the name ends in `[]`. */
	upTo?: number;
	/** Most bytes of a text in UTF-8. */
	bytes?: number;
	/** One text that carries several values: separated by commas, or a JSON list. */
	packed?: 'commas' | 'json';
}

/**
 * By name; dots nest, `[]` is each element of a list, `*` stands for any other name. A body whose names start with `[]` is
 * a list.
 */
export type Parameters = Readonly<Record<string, Parameter>>;

/**
 * What proves that lemlist did what it was asked. Only this is checked: other keys may come or be missing.
 *
 * - `object`: an object that holds at least one of `keys`, under `at` if lemlist wraps it
 * - `rows`: a list of objects, under `at` if lemlist wraps it; a bare list passes wherever it should have been; with
 *   `keys`, at least one row, and each holds one of them
 * - `values`: a list of plain values, likewise; `null` stands for none
 * - `map`: an object of one or more objects
 * - `ok`: an object that says `ok`, `success`, `deleted` or `updated`: true
 * - `text`: a sentence with these words; others could be a refusal, which lemlist mostly writes as plain text
 * - `csv`: a file with a header line; a single text could be a refusal
 * - `blank`: an object without keys
 * - `empty`: no body at all; with `status`, only together with that status
 * - `unseen`: nobody has seen an answer, so whatever is no refusal passes
 */
export type Proof =
	| { readonly kind: 'object'; readonly keys: readonly string[]; readonly at?: string }
	| { readonly kind: 'rows'; readonly at?: string; readonly keys?: readonly string[] }
	| { readonly kind: 'values'; readonly at?: string }
	| { readonly kind: 'empty'; readonly status?: number }
	| { readonly kind: 'text'; readonly says: RegExp }
	| { readonly kind: 'map' | 'ok' | 'csv' | 'blank' | 'unseen' };

/** How a list goes on. There is no cursor anywhere; a list without `by` answers everything at once. */
export interface Pages {
	/** What moves on from page to page: a count of rows to leave out, or a page number. */
	by?: 'offset' | 'skip' | 'page';
	/** Number of the first page (`page` only); 1 unless given. */
	first?: 0 | 1;
	/** Parameter that carries the page size; without it the size is lemlist's own and unknown. */
	size?: 'limit' | 'size';
	/** Largest page lemlist gives. */
	max?: number;
	/** Searches carry the page in the body. */
	in?: 'query' | 'body';
}

/**
 * What a request does beyond its own thing: `sends` messages (or lets them go out), `spends` credits or a quota, `deletes`
 * for good, `blocks` people from being contacted, is `wide`: changes more than the one thing it names.
 */
export type Effect = 'sends' | 'spends' | 'deletes' | 'blocks' | 'wide';

/** Where a statement comes from, and when that was read. */
export interface Source {
	page: string;
	read: string;
}

/** lemlist's own OpenAPI document, which its pages are made of. */
export const DOCUMENT: Source = { page: 'https://developer.lemlist.com/api-reference', read: '2026-08' };

/** lemlist's pages of what it has added since, of which only the beginnings could be read. */
export const PAGES: Source = { page: 'https://developer.lemlist.com/api-reference', read: '2026-11' };

/** What is known of an endpoint, in this project's words. */
export interface Statement {
	/** Only placeholders that are more than some text. */
	path?: Parameters;
	query?: Parameters;
	/** JSON. Names that start with `[]` make the body a list. */
	body?: Parameters;
	/** A multipart form. */
	form?: Parameters;
	/** What proves success; of several proofs one is enough. */
	answers: Proof | readonly Proof[];
	/** What an answer with status 400 holds that is data all the same, with its `error`: a run that failed. */
	failed?: Proof;
	/** Keys that look like a refusal and are data here: `errors` of a campaign, `reason` of a signal. */
	data?: readonly string[];
	pages?: Pages;
	/** Statuses of documented refusals. */
	refuses: readonly number[];
	/** Why a request of POST or PATCH may be sent twice: it then does no more than once. GET, PUT and DELETE always may. */
	repeatable?: string;
	effects?: readonly Effect[];
	deprecated?: true;
	/** How sure this is where it is not documented as a whole: seen in part, or `inferred`, its method or path too. */
	certainty?: 'partial' | 'inferred';
	/**
	 * Where lemlist itself, or its newer documentation, differs from the document, and the statement follows the former. By
	 * what differs (`query.limit`, `answer`; `*` stands for the rest of a name), in words.
	 */
	differs?: Readonly<Record<string, string>>;
	source: Source;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Keeps the names of parameters and the kinds of proofs for the types that are derived from them. */
export function endpoints<const T extends Readonly<Record<`${Method} /${string}`, Statement>>>(of: T): T {
	return of;
}

export const text: Parameter = { type: 'text' };
export const integer: Parameter = { type: 'integer' };
export const number: Parameter = { type: 'number' };
export const flag: Parameter = { type: 'flag' };
export const email: Parameter = { type: 'email' };
export const url: Parameter = { type: 'url' };
/** ISO 8601. */
export const date: Parameter = { type: 'date' };
export const object: Parameter = { type: 'object' };
export const file: Parameter = { type: 'file' };
/** Text, a number or a flag. */
export const scalar: Parameter = { type: 'scalar' };
export const anything: Parameter = { type: 'any' };

export function required(parameter: Parameter): Parameter {
	return { ...parameter, required: true };
}

export function orNull(parameter: Parameter): Parameter {
	return { ...parameter, orNull: true };
}

export function oneOf(...values: ReadonlyArray<string | number>): Parameter {
	return { type: values.every((value) => typeof value === 'number') ? 'number' : 'text', oneOf: values };
}

export function between(parameter: Parameter, min: number, max: number): Parameter {
	return { ...parameter, min, max };
}

export function matching(pattern: RegExp): Parameter {
	return { type: 'text', pattern };
}

export function upTo(count: number, parameter: Parameter): Parameter {
	return { ...parameter, upTo: count };
}

export function upToBytes(count: number, parameter: Parameter): Parameter {
	return { ...parameter, bytes: count };
}

/** Several values in one text, with commas between them; at most `count`. */
export function commas(parameter: Parameter, count?: number): Parameter {
	return { ...parameter, packed: 'commas', upTo: count };
}

/** A list in one text, written as JSON. */
export function json(parameter: Parameter): Parameter {
	return { ...parameter, packed: 'json' };
}

/** An object that holds at least one of these keys, filled. */
export function thing(...keys: readonly string[]): Proof {
	return { kind: 'object', keys };
}

/** The same inside of an envelope, `{ data: { _id } }`; without the envelope it passes as well. */
export function thingIn(at: string, ...keys: readonly string[]): Proof {
	return { kind: 'object', keys, at };
}

/** @param at key of the list, with dots where it lies deeper; the answer itself without it */
export function rows(at?: string): Proof {
	return { kind: 'rows', at };
}

/** A bare list that cannot be empty, such as the campaigns that a mark was set in; each row holds one of these keys. */
export function someRows(...keys: readonly string[]): Proof {
	return { kind: 'rows', keys };
}

/** A list of texts or numbers. */
export function values(at?: string): Proof {
	return { kind: 'values', at };
}

/** An object with a thing under each of its ids. */
export const map: Proof = { kind: 'map' };
export const ok: Proof = { kind: 'ok' };
export const csv: Proof = { kind: 'csv' };
export const blank: Proof = { kind: 'blank' };
export const unseen: Proof = { kind: 'unseen' };

/** A sentence that tells by its words that it is no refusal. */
export function sentence(says: RegExp): Proof {
	return { kind: 'text', says };
}

/** @param status the only one with which an empty body is a good answer; any good status without it */
export function empty(status?: number): Proof {
	return { kind: 'empty', status };
}
