import { isObject } from './api.mts';
import type { JsonObject, JsonValue, Parameter, Parameters, Statement } from './api.mts';

/** Why a value does not fit. */
export type Why = 'unknown' | 'missing' | 'type' | 'value' | 'bounds' | 'pattern' | 'long' | 'many' | 'list';

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

/** A place in a request: what is there, and what may lie in it. */
interface Place {
	/** As the statement has it, behind the part of the request: `body.filters[].in`; `body.` for the whole. */
	name: string;
	parameter?: Parameter;
	isRequired?: boolean;
	/** What each element of a list is. */
	each?: Place;
	/** Most elements. */
	most?: number;
	/** The list comes as one text. */
	packed?: Parameter['packed'];
	/** What lies in an object, by key. */
	inside?: Map<string, Place>;
	/** What lies there under any other key. */
	other?: Place;
}

type Part = 'path' | 'query' | 'body' | 'form';
type Checked = Pick<Statement, Part>;

/** Made at the first request. */
const places = new WeakMap<Parameters, Place>();
const NOTHING: Parameters = {};

function placeOf(part: Part, parameters: Parameters): Place {
	const known = places.get(parameters);
	if (known) return known;
	const root: Place = { name: `${part}.`, inside: new Map() };
	for (const [name, parameter] of Object.entries(parameters)) {
		let [list, at] = [root, root];
		for (const step of name.match(/\[\]|[^.[]+/g) ?? []) [list, at] = [at, stepInto(at, step)];
		const { packed, upTo, ...element } = parameter;
		const each = { name: at.name, parameter: element };
		if (packed) Object.assign(at, { packed, each, most: upTo });
		else if (at === list.each) Object.assign(at, each);
		else at.parameter = parameter;
		if (at === list.each) list.most = upTo;
		(at === list.each ? list : at).isRequired = parameter.required;
	}
	places.set(parameters, root);
	return root;
}

function stepInto(at: Place, step: string): Place {
	const name = nameIn(at, step);
	if (step === '[]') return (at.each ??= { name });
	if (step === '*') return (at.other ??= { name });
	at.inside ??= new Map();
	const next = at.inside.get(step) ?? { name };
	at.inside.set(step, next);
	return next;
}

function nameIn({ name }: Place, step: string): string {
	return step === '[]' || name.endsWith('.') ? `${name}${step}` : `${name}.${step}`;
}

/** Holds one request against a statement: known names only, each in its place, of its type, none missing. */
export function match(statement: Checked, path: Record<string, string>, { query, body }: Asked): Match {
	const found: Match = { misfits: [], seen: new Set(), query: {}, body: undefined };
	const { path: stated = NOTHING, form } = statement;
	for (const [name, place] of placeOf('path', stated).inside ?? []) visit(found, place, path[name]);
	const asked = placeOf('query', statement.query ?? NOTHING);
	found.query = visitObject(found, asked, typed(asked, query));
	if (form ?? statement.body) {
		const whole = form ? placeOf('form', form) : placeOf('body', statement.body ?? NOTHING);
		const fit = visit(found, whole, form && !isObject(body) ? fieldsIn(String(body)) : (body ?? {}));
		if (typeof fit === 'object' && fit !== null) found.body = fit;
	} else if (body !== undefined) misfit(found, 'body', 'unknown', 'a body, where none is known');
	return found;
}

function misfit(found: Match, name: string, why: Why, words: string): void {
	found.misfits.push({ name: name.replace(/\.$/, ''), why, words });
}

/** A query with its values in their types, where the texts read as such; a list has one name, sent as `type[]` or `type`. */
function typed({ inside, other }: Place, query: Asked['query']): Record<string, unknown> {
	const entries = Object.entries(query).map(([spelled, sent]) => {
		const key = spelled.replace(/\[\]$/, '');
		const { each, packed, parameter } = inside?.get(key) ?? other ?? {};
		if (packed === 'json') return [key, parsed(String(sent))] as const;
		const texts = [sent].flat().flatMap((text) => (packed ? text.split(',') : [text]));
		const values = texts.map((text) => typedAs(each?.parameter ?? parameter, text));
		return [key, each || values.length > 1 ? values : values[0]] as const;
	});
	return Object.fromEntries(entries);
}

function typedAs(parameter: Parameter | undefined, text: string): unknown {
	if (parameter?.type === 'flag' && /^(true|false)$/.test(text)) return text === 'true';
	const isNumber = parameter?.type === 'integer' || parameter?.type === 'number';
	return isNumber && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** A text as JSON, where it is JSON. */
export function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
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

/** Looks at a value and at what lies in it. @returns what fits of it */
function visit(found: Match, place: Place, value: unknown): JsonValue | undefined {
	const { name, parameter, each, most = Infinity, packed, inside, other } = place;
	if (parameter ?? packed) found.seen.add(name);
	const fit = parameter && check(found, name, parameter, value);
	if ((value === null && parameter?.orNull) || !(each ?? inside ?? other)) return fit;
	if ((each !== undefined) !== Array.isArray(value)) {
		misfit(found, name, 'list', `${name} is ${each ? 'not a' : 'a'} list`);
		return undefined;
	}
	if (each && Array.isArray(value)) {
		if (value.length > most) misfit(found, name, 'many', `${name} holds ${value.length} elements`);
		return value.map((one) => visit(found, each, one)).filter((one) => one !== undefined);
	}
	if (isObject(value)) return visitObject(found, place, value);
	if (!parameter) misfit(found, name, 'type', `${name} is ${typeof value}, not an object`);
	return fit;
}

function visitObject(found: Match, place: Place, value: Readonly<Record<string, unknown>>): JsonObject {
	const { name, inside = new Map<string, Place>(), other } = place;
	const fits: JsonObject = {};
	for (const [key, one] of Object.entries(value)) {
		const known = inside.get(key) ?? other;
		const fit = known && visit(found, known, one);
		if (fit !== undefined) fits[key] = fit;
		if (!known) misfit(found, name.replace(/\..*/, ''), 'unknown', `${nameIn(place, key)} is not known`);
	}
	for (const [key, { name: missing, isRequired }] of inside)
		if (isRequired && !(key in value)) misfit(found, missing, 'missing', `${missing} is missing`);
	return fits;
}

/** Checks one value. @returns it, or the bound that it goes beyond, or undefined where it does not fit at all */
function check(found: Match, name: string, parameter: Parameter, value: unknown): JsonValue | undefined {
	const { type, oneOf, min = -Infinity, max = Infinity, pattern } = parameter;
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
	if (typeof value === 'string' && isLong(value, parameter))
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
