import { ID_PREFIXES } from '../../nodes/Lemlist/api/ids.ts';
import { isObject } from '../../nodes/Lemlist/api/json.ts';
import type { JsonObject, JsonValue } from '../../nodes/Lemlist/api/json.ts';
import type { Parameter } from '../../nodes/Lemlist/api/statement.ts';

/** What a document says of a value, with its words for it and an example. */
export interface Told extends Parameter {
	about?: string;
	example?: JsonValue;
}

/** Deeper than any answer of lemlist; a schema may refer to itself. */
const DEEPEST = 6;

/**
 * An example of what a schema describes: its own where it has one, else one value of each type.
 * @param follow gives an object in place of a reference
 * @returns undefined where the schema says nothing
 */
export function exampleOf(
	schema: JsonValue,
	follow: (of: JsonValue | undefined) => JsonObject,
	name = '',
	depth = 0,
): JsonValue | undefined {
	const { type, format, enum: values, example, description, items, properties, allOf } = follow(schema);
	if (example !== undefined) return example;
	if (depth > DEEPEST) return undefined;
	if (Array.isArray(values) && values.length > 0) return values[0];
	if (type === 'array') {
		const element = items === undefined ? undefined : exampleOf(items, follow, name, depth + 1);
		return element === undefined ? [] : [element];
	}
	const parts = [properties, ...(Array.isArray(allOf) ? allOf.map((part) => follow(part).properties) : [])];
	const inside = parts.flatMap((part) => Object.entries(isObject(part) ? part : {}));
	if (inside.length > 0) {
		const all = inside.flatMap(([key, value]) => {
			const each = exampleOf(value, follow, key, depth + 1);
			return each === undefined ? [] : [[key, each] as const];
		});
		return Object.fromEntries(all);
	}
	const [, prefix] = /\b([a-z]{3})_/.exec(String(description)) ?? [];
	return prefix && type === 'string' ? `${prefix}_1` : plain(String(type), String(format), name);
}

/** The prefix of the IDs under a name: `cam` of `campaignId`; undefined where it does not tell. */
export function prefixOf(name: string): string | undefined {
	const [, thing] = /(\w+)Id$/.exec(name) ?? [];
	const isOf = ([, words]: [string, string]) =>
		thing !== undefined && words.endsWith(` ${thing.toLowerCase()}`);
	return Object.entries(ID_PREFIXES).find(isOf)?.[0];
}

/** An example of a plain value. @param name what it is called, which may tell what it is */
export function plain(type: string, format: string, name: string): JsonValue | undefined {
	if (type === 'integer' || type === 'number') return 1;
	if (type === 'boolean') return true;
	if (type !== 'string') return undefined;
	if (/^date/.test(format) || /(At|Date|On)$/.test(name)) return '2026-03-02T09:00:00.000Z';
	if (format === 'email' || /email$/i.test(name)) return 'nathan@example.com';
	if (/^ur[il]$/.test(format) || /url$/i.test(name)) return 'https://example.com';
	const prefix = prefixOf(name);
	if (prefix) return `${prefix}_1`;
	const words = name
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/\W|_/g, ' ')
		.trim()
		.toLowerCase();
	return words === '' ? 'Text' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

const FORMATS: Readonly<Record<string, Parameter['type']>> = {
	email: 'email',
	uri: 'url',
	url: 'url',
	date: 'date',
	'date-time': 'date',
	binary: 'file',
};
const TYPES: Readonly<Record<string, Parameter['type']>> = {
	string: 'text',
	integer: 'integer',
	number: 'number',
	boolean: 'flag',
	object: 'object',
};

/** What a schema says in words, and by an example. */
export function saidOf({ description, example }: JsonObject): Pick<Told, 'about' | 'example'> {
	return {
		...(typeof description === 'string' && description !== '' && { about: description }),
		...(example !== undefined && { example }),
	};
}

/** What a schema says of one plain value. */
export function valueOf(schema: JsonObject): Told {
	const { type, format, enum: values, minimum, maximum, maxLength } = schema;
	return {
		type: FORMATS[String(format)] ?? TYPES[String(type)] ?? 'any',
		...(Array.isArray(values) && { oneOf: values.filter(isPlain) }),
		...(typeof minimum === 'number' && { min: minimum }),
		...(typeof maximum === 'number' && { max: maximum }),
		...(typeof maxLength === 'number' && { upTo: maxLength }),
	};
}

function isPlain(value: JsonValue): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}
