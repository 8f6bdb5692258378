import { isObject } from './api.mts';
import type { JsonObject, JsonValue, Parameter, Parameters, Statement } from './api.mts';

/** Why a value does not fit. */
export type Why =
	| 'unknown'
	| 'missing'
	| 'type'
	| 'value'
	| 'bounds'
	| 'pattern'
	| 'long'
	| 'many'
	| 'list'
	| 'twice';

export interface Misfit {
	/** Name in the statement: `query.limit`, `body.filters[].in`; only `query`, `body` or `form` for what is not known. */
	name: string;
	why: Why;
	words: string;
}

/** A request, held against the statement of its endpoint. */
export interface Match {
	misfits: Misfit[];
	/** Names of the statement that were sent, as `query.limit`, `body.filters[].in[]`. */
	seen: Set<string>;
	/** What fits: texts of the query in their types, lists taken apart, numbers within their bounds. */
	query: JsonObject;
	/** Likewise; undefined where there is none, or it is no object and no list. */
	body: JsonObject | JsonValue[] | undefined;
}

export interface Asked {
	query: Readonly<Record<string, string | string[]>>;
	/** JSON, the fields of a form by name, or the text of a form as it was sent. */
	body: unknown;
}

/** Holds one request against a statement: known names only, each in its place, of its type, none missing. */
export function match(
	statement: Pick<Statement, 'path' | 'query' | 'body' | 'form'>,
	path: Record<string, string>,
	{ query, body }: Asked,
): Match {
	const found: Match = { misfits: [], seen: new Set(), query: {}, body: undefined };
	for (const [name, parameter] of Object.entries(statement.path ?? {})) {
		check(found, `path.${name}`, parameter, path[name]);
	}
	matchQuery(found, statement.query ?? {}, query);
	if (statement.form) matchForm(found, statement.form, body);
	else if (statement.body) {
		const fit = visit(found, statement.body, body ?? {}, '');
		if (typeof fit === 'object' && fit !== null) found.body = fit;
	} else if (body !== undefined) misfit(found, 'body', 'unknown', 'a body, where none is known');
	return found;
}

function misfit(found: Match, name: string, why: Why, words: string): void {
	found.misfits.push({ name: name.replace(/\.$/, ''), why, words });
}

function matchQuery(found: Match, parameters: Parameters, query: Asked['query']): void {
	for (const [key, value] of Object.entries(query)) {
		const name = [`${key}[]`, key, '*'].find((each) => each in parameters);
		const parameter = name === undefined ? undefined : parameters[name];
		if (name === undefined || !parameter) {
			misfit(found, 'query', 'unknown', `query.${key} is not known`);
			continue;
		}
		const isList = name.endsWith('[]') || parameter.packed !== undefined;
		if (Array.isArray(value) && !name.endsWith('[]'))
			misfit(found, `query.${key}`, 'twice', `query.${key} is sent twice`);
		const fitting = [value]
			.flat()
			.flatMap((text) => unpack(found, `query.${name}`, parameter, text))
			.map((each) => check(found, `query.${name}`, parameter, each))
			.filter((each) => each !== undefined);
		// Sent as `type[]` or as `type`, it is one and the same.
		if (isList) found.query[key.replace('[]', '')] = fitting;
		else if (fitting[0] !== undefined) found.query[key] = fitting[0];
	}
	missing(found, parameters, query, '', 'query');
}

/** The values inside one text of a query, in the parameter's type where the text reads as such. */
function unpack(found: Match, name: string, { packed, type, upTo }: Parameter, text: string): unknown[] {
	if (packed === 'json') {
		found.seen.add(name);
		const list = listIn(text);
		if (!list) misfit(found, name, 'type', `${name} is not a JSON list`);
		return list ?? [];
	}
	const texts = packed === 'commas' ? text.split(',') : [text];
	if (packed === 'commas' && upTo !== undefined && texts.length > upTo) {
		misfit(found, name, 'many', `${name} carries ${texts.length} values`);
	}
	if (type === 'flag') return texts.map((each) => (/^(true|false)$/.test(each) ? each === 'true' : each));
	if (type === 'integer' || type === 'number') {
		return texts.map((each) => (/^-?\d+(\.\d+)?$/.test(each) ? Number(each) : each));
	}
	return texts;
}

function listIn(text: string): unknown[] | undefined {
	try {
		const list: unknown = JSON.parse(text);
		return Array.isArray(list) ? list : undefined;
	} catch {
		return undefined;
	}
}

function matchForm(found: Match, parameters: Parameters, body: unknown): void {
	const fields: JsonObject = isObject(body) ? body : fieldsIn(String(body));
	for (const name of Object.keys(fields)) {
		if (name in parameters) found.seen.add(`form.${name}`);
		else misfit(found, 'form', 'unknown', `form.${name} is not known`);
	}
	found.body = fields;
	missing(found, parameters, fields, '', 'form');
}

/** The fields of a multipart form, by name: a text, or `{ filename, bytes }` of a file. */
export function fieldsIn(form: string): JsonObject {
	const parts = form.matchAll(/; name="([^"]+)"(?:; filename="([^"]*)")?[^]*?\r\n\r\n([^]*?)(?=\r\n--|$)/g);
	return Object.fromEntries(
		[...parts].map(([, name = '', filename, text = '']) => [
			name,
			filename === undefined ? text : { filename, bytes: text.length },
		]),
	);
}

/** Walks through a body. @param name of `value` in the statement, '' for the body itself. @returns what fits */
function visit(found: Match, parameters: Parameters, value: unknown, name: string): JsonValue | undefined {
	const parameter = parameters[name];
	const fit = parameter ? check(found, `body.${name}`, parameter, value) : undefined;
	if (value === null && parameter?.orNull) return fit;
	const inside = Object.keys(parameters).filter((each) => each !== name && within(each, name));
	const isList = inside.some((each) => each.startsWith(`${name}[]`));
	if (inside.length === 0) {
		if (!parameter) misfit(found, 'body', 'unknown', `body.${name} is not known`);
		return fit;
	}
	if (isList !== Array.isArray(value)) {
		misfit(found, `body.${name}`, 'list', `body.${name} is ${isList ? 'not a' : 'a'} list`);
		return undefined;
	}
	if (Array.isArray(value)) {
		const { upTo = Infinity } = parameters[`${name}[]`] ?? {};
		if (value.length > upTo)
			misfit(found, `body.${name}`, 'many', `body.${name} holds ${value.length} elements`);
		return value
			.map((each) => visit(found, parameters, each, `${name}[]`))
			.filter((each) => each !== undefined);
	}
	if (!isObject(value)) {
		if (!parameter)
			misfit(found, `body.${name}`, 'type', `body.${name} is ${typeof value}, not an object`);
		return fit;
	}
	const fits: JsonObject = {};
	for (const [key, each] of Object.entries(value)) {
		const child = join(name, key);
		const known = Object.keys(parameters).some((other) => within(other, child));
		const free = join(name, '*');
		const one = visit(found, parameters, each, !known && free in parameters ? free : child);
		if (one !== undefined) fits[key] = one;
	}
	missing(found, parameters, value, name, 'body');
	return fits;
}

function join(name: string, key: string): string {
	return name === '' ? key : `${name}.${key}`;
}

/** Whether a name of the statement is `name`, or lies inside of it. */
function within(each: string, name: string): boolean {
	return name === '' || each === name || each.startsWith(`${name}.`) || each.startsWith(`${name}[]`);
}

/** Required parameters directly inside `name` that are not there. */
function missing(found: Match, parameters: Parameters, value: object, name: string, place: string): void {
	for (const [each, parameter] of Object.entries(parameters)) {
		if (!parameter.required || !within(each, name)) continue;
		const key = each.slice(name === '' ? 0 : name.length + 1).replace(/\[\]$/, '');
		if (key !== '' && !/[.[]/.test(key) && !(key in value))
			misfit(found, `${place}.${each.replace(/\[\]$/, '')}`, 'missing', `${place}.${each} is missing`);
	}
}

/** Checks one value. @returns it, or the bound that it goes beyond, or undefined where it does not fit at all */
function check(found: Match, name: string, parameter: Parameter, value: unknown): JsonValue | undefined {
	found.seen.add(name);
	const { type, oneOf, min = -Infinity, max = Infinity, pattern, packed } = parameter;
	const is = JSON.stringify(value);
	if (value === null && parameter.orNull) return null;
	if (!isOfType(value, type)) {
		misfit(found, name, 'type', `${name} is ${is}, not of type ${type}`);
		return undefined;
	}
	if (oneOf && !oneOf.some((each) => each === value)) {
		misfit(found, name, 'value', `${name} cannot be ${is}`);
		return undefined;
	}
	if (typeof value === 'number' && (value < min || value > max)) {
		misfit(found, name, 'bounds', `${name} is ${is}, out of bounds`);
		return Math.min(Math.max(value, min), max);
	}
	if (pattern && !pattern.test(String(value))) {
		misfit(found, name, 'pattern', `${name} is malformed: ${is}`);
		return undefined;
	}
	if (typeof value === 'string' && isLong(value, parameter) && !packed && !name.endsWith('[]'))
		misfit(found, name, 'long', `${name} is too long`);
	return value;
}

function isLong(text: string, { upTo = Infinity, bytes = Infinity }: Parameter): boolean {
	return text.length > upTo || Buffer.byteLength(text) > bytes;
}

const TYPES: Record<Parameter['type'], (value: unknown) => boolean> = {
	text: (value) => typeof value === 'string',
	integer: Number.isInteger,
	number: Number.isFinite,
	flag: (value) => typeof value === 'boolean',
	email: (value) => typeof value === 'string' && /^[^\s@]+@[^\s@]+$/.test(value),
	url: (value) => typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value),
	date: (value) =>
		typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)),
	object: isObject,
	file: () => true,
	scalar: (value) => ['string', 'number', 'boolean'].includes(typeof value),
	any: () => true,
};

function isOfType(value: unknown, type: Parameter['type']): value is JsonValue {
	return TYPES[type](value);
}
