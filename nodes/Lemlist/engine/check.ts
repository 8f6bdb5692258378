import { jsonParse, tryToParseDateTime } from 'n8n-workflow';
import { isObject } from '../api/json.ts';
import { isEmpty } from '../definition/empty';
import { BadValue } from '../definition/failure';
import { groupsOf } from '../definition/field';
import type { Choice, Field } from '../definition/field';
import { halfCharacter, settleText } from './text';
import { emptyHint, shorten, wrongType } from './words';

/**
 * Checks and settles one parameter's value before anything is sent.
 * @param value as n8n gives it; `undefined`, `null`, blank text and an empty list count as left empty
 * @param zone time zone of the workflow, for dates that name none
 * @returns the value in the field's type; undefined when an optional field was left empty
 * @throws BadValue
 */
export function settle(field: Field, value: unknown, zone: string): NonNullable<unknown> | undefined {
	const isList = field.type === 'string' && field.typeOptions?.multipleValues === true;
	const given = isList ? listed(value) : value;
	if (isEmpty(given)) {
		if (field.required) throw new BadValue(field, `${field.displayName} is empty`, emptyHint(field));
		return undefined;
	}
	switch (field.type) {
		case 'number':
			return settleNumber(field, given);
		case 'boolean':
			return settleBoolean(field, given);
		case 'json':
			return settleJson(field, given);
		case 'multiOptions':
			return manyOf(field, given).map((each) => settleChoice(field, each));
		case 'dateTime':
			return settleDate(field, given, zone);
		case 'options':
			return settleChoice(field, given);
		case 'string':
		case 'resourceLocator':
			return Array.isArray(given)
				? isList
					? given.map((each) => settleText(field, each, 'entry'))
					: refuse(wrongType(field, given, 'text'))
				: settleText(field, given);
		case 'fixedCollection':
			return settleGroups(field, given, zone);
		default:
			return isObject(given) ? wellFormed(field, given) : refuse(wrongType(field, given, 'an object'));
	}
}

function refuse(error: BadValue): never {
	throw error;
}

/**
 * The values of a field that takes several. Its panel has an expression for each value but none for all of them, so one
 * expression may give a list, and a tool or an imported workflow a single value.
 */
function listed(value: unknown): unknown[] {
	return [value].flat(2).filter((each) => !isEmpty(each));
}

/** An expression such as {{ $json._id }} gives one value, a tool several with commas. */
function manyOf(field: Field, value: unknown): unknown[] {
	if (typeof value === 'string') return value.split(',').flatMap((each) => each.trim() || []);
	return Array.isArray(value) ? value : refuse(wrongType(field, value, 'a list'));
}

/** The choices of a list that lemlist does not extend; undefined where it does, or where the choices are loaded. */
function closedList({ options = [], load }: Field): readonly Choice[] | undefined {
	const list = options.filter((option) => 'value' in option);
	return load || list.length === 0 ? undefined : list;
}

/** A value of a closed list; of a list that lemlist extends, anything that could be one of its values. */
function settleChoice(field: Field, value: unknown): NonNullable<unknown> {
	const list = closedList(field);
	if (!list) {
		const text = settleText(field, value, 'entry');
		if (!field.load?.isOpen || /^\w+$/.test(text)) return text;
		const hint = 'lemlist writes it as one word, such as emailsReplied. The list shows those known here.';
		throw new BadValue(field, `${field.displayName} cannot be "${shorten(text)}"`, hint);
	}
	const found = list.find((choice) => choice.value === value || String(choice.value) === value);
	if (found) return found.value;
	if (typeof value === 'object') throw wrongType(field, value, 'text');
	const some = list.slice(0, 12).map((choice) => choice.value);
	const hint = `It is one of: ${some.join(', ')}${list.length > some.length ? ', …' : ''}.`;
	throw new BadValue(field, `${field.displayName} cannot be "${shorten(String(value))}"`, hint);
}

function settleNumber(field: Field, value: unknown): number {
	const number = typeof value === 'string' ? Number(value) : value;
	if (typeof number !== 'number' || !Number.isFinite(number)) throw wrongType(field, value, 'a number');
	const { minValue = -Infinity, maxValue = Infinity } = field.typeOptions ?? {};
	const cannot = `${field.displayName} cannot be ${number}`;
	if (number < minValue || number > maxValue) {
		const hint = `It goes from ${minValue}${maxValue === Infinity ? ' up' : ` to ${maxValue}`}.`;
		throw new BadValue(field, cannot, hint);
	}
	if (field.typeOptions?.numberPrecision === 0 && !Number.isInteger(number)) {
		throw new BadValue(field, cannot, 'A whole number is needed.');
	}
	return number;
}

function settleBoolean(field: Field, value: unknown): boolean {
	if (value === true || value === 'true') return true;
	if (value === false || value === 'false') return false;
	throw wrongType(field, value, 'true or false');
}

const NOT_JSON = Symbol('not JSON');

function settleJson(field: Field, value: unknown): NonNullable<unknown> {
	if (typeof value !== 'string') return wellFormed(field, value ?? {});
	const parsed = jsonParse<unknown>(value, { fallbackValue: NOT_JSON });
	if (parsed !== NOT_JSON && parsed !== null && parsed !== undefined) {
		return wellFormed(field, parsed);
	}
	throw new BadValue(field, `${field.displayName} is not valid JSON`, 'Names and text need double quotes.');
}

/** Refuses texts with half a character, however deep, as single ones are refused. @throws BadValue */
function wellFormed(field: Field, value: NonNullable<unknown>): NonNullable<unknown> {
	if (typeof value === 'string' && !value.isWellFormed()) throw halfCharacter(field, value);
	if (typeof value === 'object') {
		for (const [key, each] of Object.entries(value)) {
			wellFormed(field, key);
			if (each) wellFormed(field, each);
		}
	}
	return value;
}

/** The date picker gives text without a zone; expressions give luxon's DateTime or anything that reads as a date. */
function settleDate(field: Field, value: unknown, zone: string): string {
	const date = dateIn(value, zone);
	if (!date || Number.isNaN(date.getTime())) throw wrongType(field, value, 'a date');
	return date.toISOString();
}

function dateIn(value: unknown, zone: string): Date | undefined {
	try {
		// Anything that is an object may say what it likes of itself, or nothing at all.
		const text = value instanceof Date ? value.toISOString() : value;
		return new Date(tryToParseDateTime(text, zone).toMillis());
	} catch {
		return undefined;
	}
}

/** Each value inside of each group, checked like any other field; one left empty is left out. */
function settleGroups(field: Field, value: unknown, zone: string): Record<string, unknown> {
	if (!isObject(value)) throw wrongType(field, value, 'an object');
	const settled: Record<string, unknown> = {};
	for (const { name, values } of groupsOf(field)) {
		const given = value[name];
		if (given === undefined || given === null) continue;
		const entries = [given].flat().map((entry) => {
			if (!isObject(entry)) throw wrongType(field, entry, 'an object');
			const pairs = values.map((inside) => [
				inside.name,
				settle(inside, plain(inside, entry[inside.name]), zone),
			]);
			return Object.fromEntries(pairs.filter(([, each]) => each !== undefined));
		});
		settled[name] = field.typeOptions?.multipleValues ? entries : entries[0];
	}
	return settled;
}

/** A value of the user's own, such as a variable of a lead or a filter's, is text to lemlist, whatever the expression gave. */
function plain({ type }: Field, value: unknown): unknown {
	if (type !== 'string') return value;
	if (Array.isArray(value)) return value.flat().map(asText);
	return asText(value);
}

function asText(value: unknown): unknown {
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}
