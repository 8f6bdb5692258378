import { isObject, parseJson } from '../../nodes/Lemlist/api/json.ts';
import type { JsonValue } from '../../nodes/Lemlist/api/json.ts';

const ID = /^([a-z]{2,4})_[A-Za-z0-9]{17}$/;
/** What stands in place of a text, by what it looks like. */
const PLACEHOLDERS: ReadonlyArray<readonly [RegExp, string]> = [
	[/^$/, ''],
	[/^\d{4}-\d\d-\d\dT/, '2026-01-01T00:00:00.000Z'],
	[/^\d{4}-\d\d-\d\d$/, '2026-01-01'],
	[/^-?\d+(\.\d+)?$/, '0'],
	[/^https?:/, 'https://example.com/'],
	[/^[^\s@]+@[^\s@]+$/, 'someone@example.com'],
];
const NAME = /^[A-Za-z_$][\w$ .-]{0,60}$/;
/** A list keeps so many rows of different forms. */
const ROWS = 3;

/** The form of a value: its keys and types, without anything that was in it. An id keeps its prefix. */
export function scrub(value: JsonValue): JsonValue {
	if (typeof value === 'string') return scrubText(value);
	if (typeof value === 'number') return 0;
	if (typeof value === 'boolean') return false;
	if (Array.isArray(value)) {
		const forms = new Map(value.map(scrub).map((form) => [JSON.stringify(form), form]));
		return [...forms.values()].slice(0, ROWS);
	}
	if (!isObject(value)) return null;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [scrubKey(key), scrub(each)]));
}

function scrubText(text: string): string {
	const [, prefix] = ID.exec(text) ?? [];
	if (prefix !== undefined) return `${prefix}_00000000000000000`;
	return PLACEHOLDERS.find(([pattern]) => pattern.test(text))?.[1] ?? 'text';
}

/** What a map goes by is a value as well. */
function scrubKey(key: string): string {
	if (ID.test(key)) return scrubText(key);
	return NAME.test(key) ? key : 'key';
}

/** The form of an answer: a scrubbed JSON value, or what it is instead. */
export function formOf(text: string): JsonValue {
	const value = parseJson(text);
	if (value !== undefined) return scrub(value);
	if (text.trim() === '') return 'nothing';
	if (text.trimStart().startsWith('<')) return 'a web page';
	return text.includes('\n') ? 'lines of text' : 'a line of text';
}

/** What the form of an answer is in words: keys and types, two levels deep. */
export function inWords(text: string): string {
	const value = parseJson(text);
	return value === undefined ? String(formOf(text)) : typeIn(scrub(value), 2);
}

/** Most keys of an object that are named. */
const KEYS = 12;

function typeIn(value: JsonValue | undefined, depth: number): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${typeIn(value[0], depth)}]`;
	if (!isObject(value)) return typeof value === 'string' ? 'text' : typeof value;
	if (depth === 0) return '{…}';
	const keys = Object.keys(value);
	const named = keys.slice(0, KEYS).map((key) => `${key}: ${typeIn(value[key], depth - 1)}`);
	return `{${[...named, ...(keys.length > KEYS ? ['…'] : [])].join(', ')}}`;
}

/** What takes a key out of a text, in whatever form it is there. */
export function hiding(key: string): (text: string) => string {
	const forms = [key, btoa(`:${key}`), encodeURIComponent(key)];
	return (text) => forms.reduce((left, form) => left.replaceAll(form, '(the key)'), text);
}
