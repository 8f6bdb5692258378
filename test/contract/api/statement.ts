import type { Endpoint } from '../../../nodes/Lemlist/engine/operation';

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
	oneOf?: ReadonlyArray<string | number>;
	min?: number;
	max?: number;
	pattern?: RegExp;
	/** Most characters of a text; most elements where the name ends in `[]`. */
	upTo?: number;
	/** One text that carries several values: separated by commas, or a JSON list. */
	packed?: 'commas' | 'json';
}

/** By name; dots nest, `[]` is each element of a list, `*` stands for any other name. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** `text` is a plain sentence, `csv` a file, `empty` no body at all. */
export type Kind = 'object' | 'array' | 'text' | 'csv' | 'empty';

/** What lemlist's API document says of an endpoint, in this project's words. */
export interface Statement {
	/** Only placeholders that are more than some text. */
	path?: Parameters;
	query?: Parameters;
	/** JSON. Names that start with `[]` make the body a list. */
	body?: Parameters;
	/** A multipart form. */
	form?: Parameters;
	/** What comes with a 2xx. */
	answers: Kind | readonly Kind[];
	/** Where the rows of a list lie in the answer, if the answer is an object. */
	rows?: string;
	deprecated?: true;
	/** Where lemlist itself, or its newer documentation, differs from the document, and the statement follows the former. */
	differs?: string;
}

export type Statements = Partial<Record<Endpoint, Statement>>;

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

/** Several values in one text, with commas between them; at most `count`. */
export function commas(parameter: Parameter, count?: number): Parameter {
	return { ...parameter, packed: 'commas', upTo: count };
}

/** A list in one text, written as JSON. */
export function json(parameter: Parameter): Parameter {
	return { ...parameter, packed: 'json' };
}
