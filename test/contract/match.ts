import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Parameter, Parameters, Statement } from '../../nodes/Lemlist/api/statement.ts';
import type { Sent } from '../operations/case';

/** A request, held against the statement of its endpoint. */
export interface Match {
	/** What does not fit, in words. */
	faults: string[];
	/** Names of the statement that were sent, as `query.limit`, `body.filters[].in[]`. */
	seen: Set<string>;
}

/**
 * Finds the endpoint that a request goes to.
 * @param request method and path as sent
 * @returns the one with the most literal path, with the decoded values of its placeholders
 */
export function endpointOf<E extends string = Endpoint>(
	request: string,
	endpoints: readonly E[],
): { endpoint: E; path: Record<string, string> } | undefined {
	const placeholders = (endpoint: string) => endpoint.match(/\{/g)?.length ?? 0;
	for (const endpoint of [...endpoints].sort((a, b) => placeholders(a) - placeholders(b))) {
		const pattern = endpoint.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
		const groups = new RegExp(`^${pattern}$`).exec(request);
		if (!groups) continue;
		const values = Object.entries(groups.groups ?? {});
		return {
			endpoint,
			path: Object.fromEntries(values.map(([name, value]) => [name, decodeURIComponent(value)])),
		};
	}
	return undefined;
}

/** Holds one request against the statement: known names only, each in its place, of its type, none missing. */
export function match(
	statement: Pick<Statement, 'path' | 'query' | 'body' | 'form'>,
	path: Record<string, string>,
	{ query, body }: Pick<Sent, 'query' | 'body'>,
): Match {
	const found: Match = { faults: [], seen: new Set() };
	for (const [name, parameter] of Object.entries(statement.path ?? {})) {
		check(found, `path.${name}`, parameter, path[name]);
	}
	matchQuery(found, statement.query ?? {}, query);
	if (statement.form) matchForm(found, statement.form, body);
	else if (statement.body) visit(found, statement.body, body ?? {}, '');
	else if (body !== undefined) found.faults.push('a body, where none is known');
	return found;
}

function matchQuery(found: Match, parameters: Parameters, query: Sent['query']): void {
	for (const [key, value] of Object.entries(query)) {
		const name = [`${key}[]`, key, '*'].find((each) => each in parameters);
		const parameter = name === undefined ? undefined : parameters[name];
		if (name === undefined || !parameter) {
			found.faults.push(`query.${key} is not known`);
			continue;
		}
		if (Array.isArray(value) && !name.endsWith('[]')) found.faults.push(`query.${key} is sent twice`);
		for (const text of [value].flat()) {
			for (const each of unpack(found, `query.${name}`, parameter, text)) {
				check(found, `query.${name}`, parameter, each);
			}
		}
	}
	missing(found, parameters, query, '', 'query');
}

/** The values inside one text of a query, in the parameter's type where the text reads as such. */
function unpack(found: Match, name: string, { packed, type, upTo }: Parameter, text: string): unknown[] {
	if (packed === 'json') {
		const list: unknown = JSON.parse(text);
		if (!Array.isArray(list)) found.faults.push(`${name} is not a JSON list`);
		found.seen.add(name);
		return [list].flat();
	}
	const texts = packed === 'commas' ? text.split(',') : [text];
	if (packed === 'commas' && upTo !== undefined && texts.length > upTo) {
		found.faults.push(`${name} carries ${texts.length} values`);
	}
	if (type === 'flag') return texts.map((each) => (/^(true|false)$/.test(each) ? each === 'true' : each));
	if (type === 'integer' || type === 'number') {
		return texts.map((each) => (/^-?\d+(\.\d+)?$/.test(each) ? Number(each) : each));
	}
	return texts;
}

function matchForm(found: Match, parameters: Parameters, body: unknown): void {
	const names = [...String(body).matchAll(/; name="([^"]+)"/g)].map((each) => each[1] ?? '');
	for (const name of names) {
		if (name in parameters) found.seen.add(`form.${name}`);
		else found.faults.push(`form.${name} is not known`);
	}
	missing(found, parameters, Object.fromEntries(names.map((name) => [name, true])), '', 'form');
}

/** Walks through a body. @param name of `value` in the statement, '' for the body itself */
function visit(found: Match, parameters: Parameters, value: unknown, name: string): void {
	const parameter = parameters[name];
	if (parameter) check(found, `body.${name}`, parameter, value);
	const inside = Object.keys(parameters).filter((each) => each !== name && within(each, name));
	const isList = inside.some((each) => each.startsWith(`${name}[]`));
	if (inside.length === 0) {
		if (!parameter) found.faults.push(`body.${name} is not known`);
	} else if (isList !== Array.isArray(value)) {
		found.faults.push(`body.${name} is ${isList ? 'not a' : 'a'} list`);
	} else if (Array.isArray(value)) {
		const { upTo = Infinity } = parameters[`${name}[]`] ?? {};
		if (value.length > upTo) found.faults.push(`body.${name} holds ${value.length} elements`);
		for (const each of value) visit(found, parameters, each, `${name}[]`);
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, each] of Object.entries(value)) {
			const child = join(name, key);
			const known = Object.keys(parameters).some((other) => within(other, child));
			const free = join(name, '*');
			visit(found, parameters, each, !known && free in parameters ? free : child);
		}
		missing(found, parameters, value, name, 'body');
	} else if (!parameter) {
		found.faults.push(`body.${name} is ${typeof value}, not an object`);
	}
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
			found.faults.push(`${place}.${each} is missing`);
	}
}

function check(found: Match, name: string, parameter: Parameter, value: unknown): void {
	found.seen.add(name);
	const { oneOf, min = -Infinity, max = Infinity, pattern, upTo = Infinity, packed } = parameter;
	const is = JSON.stringify(value);
	if (!TYPES[parameter.type](value)) found.faults.push(`${name} is ${is}, not of type ${parameter.type}`);
	else if (oneOf && !oneOf.includes(value as string)) found.faults.push(`${name} cannot be ${is}`);
	else if (typeof value === 'number' && (value < min || value > max))
		found.faults.push(`${name} is ${is}, out of bounds`);
	else if (pattern && !pattern.test(value as string)) found.faults.push(`${name} is malformed: ${is}`);
	else if (typeof value === 'string' && !packed && !name.endsWith('[]') && value.length > upTo)
		found.faults.push(`${name} is too long`);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const TYPES: Record<Parameter['type'], (value: unknown) => boolean> = {
	text: isText,
	integer: Number.isInteger,
	number: Number.isFinite,
	flag: (value) => typeof value === 'boolean',
	email: (value) => isText(value) && /^[^\s@]+@[^\s@]+$/.test(value),
	url: (value) => isText(value) && /^https?:/.test(value) && URL.canParse(value),
	date: (value) => isText(value) && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)),
	object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
	file: () => true,
	scalar: (value) => ['string', 'number', 'boolean'].includes(typeof value),
	any: () => true,
};
