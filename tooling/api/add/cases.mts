import ts from 'typescript';
import { isHolding, judge } from '../../../nodes/Lemlist/api/judge.ts';
import { isObject } from '../../../nodes/Lemlist/api/json.ts';
import type { JsonObject, JsonValue } from '../../../nodes/Lemlist/api/json.ts';
import { answerOf } from '../../../nodes/Lemlist/transport/answer.ts';
import { key, literal, literalOf } from '../entry.mts';
import type { FieldUse } from './use.mts';
import type { Operation } from './operation.mts';
import { constantsOf, parsed } from './syntax.mts';

/** An answer as cases and the stand-in have it, with ids that are easy to read; undefined where nobody has shown one. */
export function answerIn({ documented: { examples, sketch } }: Operation): JsonValue | undefined {
	const answer = examples[0] ?? sketch;
	return answer === undefined || isNothing(answer) ? undefined : readable(answer);
}

function isNothing(answer: JsonValue): boolean {
	return typeof answer === 'object' && answer !== null && Object.keys(answer).length === 0;
}

function readable(value: JsonValue): JsonValue {
	if (Array.isArray(value)) return value.map(readable);
	if (isObject(value))
		return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, readable(each)]));
	return typeof value === 'string'
		? value.replace(/\b([a-z]{2,3})_(?=[a-z]*[A-Z0-9])\w{6,}\b/g, '$1_1')
		: value;
}

/** The path as it is sent, with the values of a case. */
export function requestOf({ documented: { endpoint }, fields }: Operation): string {
	return endpoint.replace(/\{(\w+)\}/g, (_, name: string) => {
		const field = fields.find((each) => each.place === 'path' && each.wire === name);
		return encodeURIComponent(String(field?.sent ?? name));
	});
}

/** What a file of cases gets for an operation. */
interface Cases {
	/** Constants of the file: what lemlist answers, and the items give. */
	constants: string;
	entry: string;
}

/** The cases of an operation. @param text of the file that they come into, whose words they use */
export function casesOf(operation: Operation, text: string): Cases {
	const { fields, home, entry, optional, missing, documented } = operation;
	const pick = pickerIn(text);
	const open = fields.filter(isOpen);
	const filled = (some: readonly FieldUse[], more: readonly string[] = []) => {
		const spell = (each: FieldUse) => `${key(each.name)}: ${valueText(each, pick)}`;
		const standing = some.filter((each) => !isOpen(each)).map(spell);
		const inside = some.filter(isOpen).map(spell);
		const collection = inside.length > 0 ? [`${optional}: { ${inside.join(', ')} }`] : [];
		return `parameters: { ${[...standing, ...collection, ...more].join(', ')} }`;
	};
	const { constants, answer, items } = givenBy(operation, text);
	const exchange = (some: readonly FieldUse[], size: number, said = answer, status = documented.status) => {
		const { query, body } = sentOf(some, entry.pages, size);
		const parts = [
			`request: ${literal(requestOf(operation))}`,
			...(Object.keys(query).length > 0 ? [`query: ${literalOf(query)}`] : []),
			...(Object.keys(body).length > 0 ? [`body: ${literalOf(body)}`] : []),
			...(status === 200 ? [] : [`status: ${status}`]),
			...(said === undefined ? [] : [`answer: ${said}`]),
		];
		return `exchanges: [{ ${parts.join(', ')} }]`;
	};
	const least = leastOf(operation);
	const all = [`minimal: { ${filled(least)}, ${exchange(least, 50)}, items: ${items} }`];
	const more = [
		...(entry.pages ? ['returnAll: true'] : []),
		...(missing ? [`options: { whenNotFound: 'continue' }`] : []),
	];
	if (missing && open.length === 0) {
		const words = literal(`${missing.displayName.replace(/ ID$/, '')} not found`);
		const item = `{ found: false, ${key(missing.name)}: ${literalOf(missing.value)} }`;
		all.push(
			`full: { ${filled(fields, more)}, ${exchange(fields, Infinity, words, 404)}, items: [${item}] }`,
		);
	} else if (more.length > 0 || fields.some((field) => !field.required))
		all.push(`full: { ${filled(fields, more)}, ${exchange(fields, Infinity)}, items: ${items} }`);
	return { constants, entry: `${key(home.value)}: { ${all.join(',\n')} }` };
}

/** What has to be filled in. An update changes something, even where nothing in particular has to be changed. */
export function leastOf({ fields, optional }: Operation): FieldUse[] {
	const required = fields.filter((each) => each.required);
	const isIdle = optional === 'updateFields' && required.every(({ place }) => place === 'path');
	const some = isIdle ? fields.find(isOpen) : undefined;
	return some ? [...required, some] : required;
}

/** Whether a field is one of those that are gathered in a collection. */
export const isOpen = (field: FieldUse) => !field.required && !field.alone;

/** Longer than this, what is answered gets a name. */
const LONG = 50;

/** What lemlist answers, and what becomes of it, in TypeScript. */
function givenBy(operation: Operation, text: string): { constants: string; answer?: string; items: string } {
	const { home, entry, documented } = operation;
	const given = answerIn(operation);
	const judged = judge(
		typeof given === 'string' ? given : JSON.stringify(given ?? ''),
		documented.status,
		entry,
	);
	const isShown = given !== undefined && isHolding(judged);
	const held = isShown ? judged : judge('', documented.status, entry);
	const data = isHolding(held) ? answerOf(held, documented.status).data : {};
	const inner = literalOf(data);
	const whole = isShown ? literalOf(given) : undefined;
	const name = `${home.value}Answer`;
	const isNamed =
		whole?.includes(inner) === true && inner.length > LONG && !constantsOf(parsed(text)).has(name);
	const said = isNamed ? name : inner;
	const items = home.value === 'delete' && !Array.isArray(data) ? `{ deleted: true, ...${said} }` : said;
	return {
		constants: isNamed ? `const ${name} = ${inner};\n` : '',
		...(whole !== undefined && { answer: isNamed ? whole.replace(inner, name) : whole }),
		items: Array.isArray(data) ? items : `[${items}]`,
	};
}

/** A value as the panel has it. @param pick name of the function that the file has for what was picked */
export function valueText({ value, isPicked }: FieldUse, pick: string | undefined): string {
	if (!isPicked) return literalOf(value);
	return pick ? `${pick}(${literalOf(value)})` : `{ __rl: true, mode: 'id', value: ${literalOf(value)} }`;
}

/** The function of a file of cases that makes what a locator holds. */
function pickerIn(text: string): string | undefined {
	const [name] =
		[...constantsOf(parsed(text))].find(
			([, of]) =>
				ts.isArrowFunction(of) &&
				of.parameters.length === 1 &&
				/^\(\{ __rl: true, mode: 'id', value \}\)$/.test(of.body.getText()),
		) ?? [];
	return name;
}

/** What goes out besides the path. In a query everything is text. */
function sentOf(fields: readonly FieldUse[], pages: Operation['entry']['pages'], size: number) {
	const query: JsonObject = {};
	const body: JsonObject = {};
	for (const { place, wire, sent } of fields) {
		if (place === 'query') query[wire] = Array.isArray(sent) ? sent.map(String) : textOf(sent);
		if (place === 'body' && wire === '*') Object.assign(body, sent);
		else if (place === 'body') nest(body, wire.split('.'), sent);
	}
	for (const [name, value] of Object.entries(query))
		if (Array.isArray(value) && value.length === 1) query[name] = value[0] ?? '';
	if (pages?.size && pages.max !== undefined) query[pages.size] = String(Math.min(size, pages.max));
	if (pages?.by) query[pages.by] = pages.by === 'page' ? '1' : '0';
	return { query, body };
}

const textOf = (value: JsonValue) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

function nest(into: JsonObject, [name = '', ...deeper]: string[], value: JsonValue): void {
	if (deeper.length === 0) into[name] = value;
	else {
		const inside = into[name];
		const object: JsonObject = isObject(inside) ? inside : {};
		into[name] = object;
		nest(object, deeper, value);
	}
}
