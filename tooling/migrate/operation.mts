import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Field } from '../../nodes/Lemlist/definition/field.ts';
import type { Operation, Resource } from '../../nodes/Lemlist/definition/operation.ts';
import type { OptionalFields } from '../../nodes/Lemlist/engine/fields.ts';
import type { Sent } from './endpoints.mts';
import { codeOf, isComputed, isExpression } from './expression.mts';
import type { Value } from './expression.mts';
import { isNamed, named } from './wanted.mts';
import type { Wanted } from './wanted.mts';

/** Parameters of our node, and what changes. */
export interface Found {
	parameters: Record<string, Value>;
	notes: string[];
}

/** What of the package says how an operation's parameters are stored. */
export interface Package {
	resources: readonly Resource[];
	collections(operation: Operation): OptionalFields[];
}

/** The operation that makes a request, from the operations' own definitions; undefined where none says all of it. */
export function operationFor(
	wanted: Wanted,
	sent: Sent,
	{ resources, collections }: Package,
): Found | undefined {
	const fits = resources.flatMap(({ value, operations }) =>
		operations
			.filter(({ request: [first] }) => first === sent.endpoint)
			.flatMap((operation) => {
				const found = new Filling(operation, wanted, sent).result(collections(operation));
				if (!found) return [];
				const parameters = { resource: value, operation: operation.value, ...found.parameters };
				return [{ requests: operation.request.length, found: { ...found, parameters } }];
			}),
	);
	// The one that does nothing besides.
	return fits.sort((a, b) => a.requests - b.requests)[0]?.found;
}

/** One operation, filled in with what a request carries. */
class Filling {
	readonly #operation: Operation;
	readonly #wanted: Wanted;
	readonly #path: Map<string, Value>;
	readonly #query: Map<string, Value>;
	readonly #body: Map<string, Value> | undefined;
	readonly #notes: string[] = [];

	constructor(operation: Operation, wanted: Wanted, { path, query, body }: Sent) {
		this.#operation = operation;
		this.#wanted = wanted;
		this.#path = pathOf(operation.fields, path);
		this.#query = new Map(Object.entries(query));
		this.#body = body === undefined || isNamed(body) ? new Map(Object.entries(named(body))) : undefined;
	}

	result(collections: OptionalFields[]): Found | undefined {
		const operation = this.#operation;
		if (operation.kind === 'batch' || !this.#body || !this.#takesConstants()) return undefined;
		const list = operation.list ? this.#list() : {};
		if (!list) return undefined;
		const values = new Map<string, Value>();
		for (const field of operation.fields) {
			const value = this.#valueFor(field);
			if (value !== undefined) values.set(field.name, value);
			else if (field.required && !isMade(field)) return undefined;
		}
		for (const field of operation.fields) {
			const rest = this.#restFor(field);
			if (rest !== undefined) values.set(field.name, rest);
		}
		if ([this.#path, this.#query, this.#body].some(({ size }) => size > 0)) return undefined;
		if (!operation.fields.every((field) => !values.has(field.name) || isShown(field, values)))
			return undefined;
		const within = collections.flatMap(({ name, fields }) => {
			const inside = fields.filter((field) => values.has(field.name));
			const given = Object.fromEntries(inside.map((field) => [field.name, values.get(field.name)]));
			for (const field of inside) values.delete(field.name);
			return inside.length > 0 ? [[name, given] as const] : [];
		});
		return {
			parameters: {
				...Object.fromEntries(values),
				...list,
				// As lemlist sends it, which is what the workflow was made for.
				...(operation.simplify && { simplify: false }),
				...Object.fromEntries(within),
			},
			notes: this.#notes,
		};
	}

	/** Takes away what the operation always sends. @returns whether the request is of that kind */
	#takesConstants(): boolean {
		const { query = {} } = this.#operation.kind === 'request' ? this.#operation : {};
		const always = Object.entries(query).filter(([name]) => name !== 'version');
		if (!always.every(([name, value]) => this.#query.get(name) === value)) return false;
		for (const [name] of always) this.#query.delete(name);
		const [endpoint] = this.#operation.request;
		const isVersioned = endpoint !== undefined && statementOf(endpoint).query?.version !== undefined;
		if (this.#query.get('version') !== 'v2' && isVersioned)
			this.#notes.push('It asks for version 2 of the answer: some names in it may be others.');
		if (!isExpression(this.#query.get('version'))) this.#query.delete('version');
		return true;
	}

	/** How many rows; undefined where the request is for another page than the first. */
	#list(): Record<string, Value> | undefined {
		this.#notes.push('Each row is an item, without what lemlist wraps the rows in.');
		const given = this.#wanted.list;
		const limit = this.#query.get('limit') ?? this.#query.get('size');
		for (const name of ['limit', 'size']) this.#query.delete(name);
		for (const [name, first] of [
			['page', '1'],
			['offset', '0'],
			['skip', '0'],
		] as const) {
			const value = this.#query.get(name);
			if (value !== undefined && String(value) !== first) return undefined;
			this.#query.delete(name);
		}
		if (given) return given;
		if (limit !== undefined) return { limit: numberOf(limit) };
		this.#notes.push('Return All is on: the request gave the first page alone.');
		return { returnAll: true };
	}

	/** What the request says of a field, as the field stores it; undefined for nothing. */
	#valueFor(field: Field): Value | undefined {
		const part = field.in && { path: this.#path, query: this.#query, body: this.#body }[field.in];
		const name = field.as ?? field.name;
		if (!part || name === '') return undefined;
		const [head = '', ...deeper] = name.split('.');
		const raw = deeper.reduce<Value>((value, key) => named(value)[key], part.get(head));
		const value = raw === undefined ? undefined : stored(field, raw);
		if (value === undefined) return undefined;
		const left = deeper.length > 0 ? without(part.get(head), deeper) : {};
		if (Object.keys(left).length > 0) part.set(head, left);
		else part.delete(head);
		return value;
	}

	/** What no field has a name for, where a field takes it all. */
	#restFor({ type, in: place, as }: Field): Value | undefined {
		const part = place === 'body' ? this.#body : place === 'query' ? this.#query : undefined;
		if (type !== 'json' || as !== '' || !part || part.size === 0) return undefined;
		const rest = Object.fromEntries(part);
		part.clear();
		return isComputed(rest) ? `={{ ${codeOf(rest)} }}` : JSON.stringify(rest, null, 2);
	}
}

/** Values of the path by the names of the fields: a flow may call what it puts there otherwise, `leadIdOrEmail` for `{email}`. */
function pathOf(fields: readonly Field[], path: Readonly<Record<string, Value>>): Map<string, Value> {
	const wires = fields.filter((field) => field.in === 'path').map(({ as, name }) => as ?? name);
	const [left, ...more] = wires.filter((name) => !(name in path));
	const named = Object.entries(path).map(([name, value]): [string, Value] => [
		left !== undefined && more.length === 0 && !wires.includes(name) ? left : name,
		value,
	]);
	return new Map(named);
}

function without(value: Value, [key = '', ...deeper]: string[]): Record<string, Value> {
	const { [key]: inner, ...rest } = named(value);
	const left = deeper.length > 0 ? without(inner, deeper) : {};
	return Object.keys(left).length > 0 ? { ...rest, [key]: left } : rest;
}

/** Whether a choice stands there although nobody made one. */
const isMade = ({ type, default: value }: Field) =>
	['boolean', 'options', 'number'].includes(type) && value !== '';

/** Whether a field is there beside these values. */
function isShown({ displayOptions }: Field, values: ReadonlyMap<string, Value>): boolean {
	return Object.entries(displayOptions?.show ?? {}).every(([name, of]) =>
		of.includes(values.get(name.replace('/', ''))),
	);
}

/** A value from the wire as a field of this kind stores it; undefined where the field cannot. */
function stored({ type, typeOptions, options }: Field, raw: Value): Value | undefined {
	if (isExpression(raw) && ['number', 'boolean', 'dateTime', 'options'].includes(type)) return raw;
	switch (type) {
		case 'resourceLocator':
			return isPlain(raw) ? { __rl: true, mode: 'id', value: raw } : undefined;
		case 'string':
			return isPlain(raw) && !typeOptions?.multipleValues ? raw : undefined;
		case 'dateTime':
			return isPlain(raw) ? raw : undefined;
		case 'number':
			return numberOf(raw);
		case 'boolean':
			return /^(true|false)$/.test(String(raw)) ? String(raw) === 'true' : undefined;
		case 'options':
			// Without a list of its own it is filled by what lemlist has.
			return !options || options.some((option) => 'value' in option && option.value === raw)
				? raw
				: undefined;
		default:
			return undefined;
	}
}

const isPlain = (value: Value) => ['string', 'number', 'boolean'].includes(typeof value);

/** @returns undefined for what is no number */
function numberOf(value: Value): Value {
	if (isExpression(value)) return value;
	return value === '' || Number.isNaN(Number(value)) ? undefined : Number(value);
}
