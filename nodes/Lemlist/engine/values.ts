import { jsonParse, tryToParseDateTime } from 'n8n-workflow';
import type { Field } from './operation';

/** A value that must not be sent; the engine adds the item to the message. */
export class BadValue extends Error {
	override name = 'BadValue';

	/** @param field display name of the parameter @param hint what to put in instead */
	constructor(
		readonly field: string,
		message: string,
		readonly hint: string,
	) {
		super(message);
	}
}

/** What expressions leave behind when they point to nothing, and what a path must not be made of. */
const NO_VALUE = ['undefined', 'null', 'NaN', '[object Object]', '.', '..'];

/** Prefixes of lemlist's ids that are used consistently (the others are not checked): what a stray one is called. */
const KINDS: Record<string, string> = {
	cam: 'a campaign',
	lea: 'a lead',
	seq: 'a sequence',
	stp: 'a sequence step',
	skd: 'a schedule',
	tea: 'a team',
	usr: 'a user',
	act: 'an activity',
	opp: 'a task',
	hoo: 'a webhook',
	clt: 'a contact list',
	ctc: 'a contact',
	enr: 'an enrichment',
	axp: 'a stats export',
	uns: 'an unsubscribe',
	lbl: 'a label',
	drf: 'a draft',
	pdp: 'a persona',
	dac: 'a deliverability alert',
};

/**
 * Checks and settles one parameter's value before anything is sent.
 * @param value as n8n gives it; `undefined`, `null`, blank text and an empty list count as left empty
 * @param zone time zone of the workflow, for dates that name none
 * @returns the value in the field's type; undefined when an optional field was left empty
 * @throws BadValue
 */
export function settle(field: Field, value: unknown, zone: string): NonNullable<unknown> | undefined {
	const isList = field.type === 'string' && field.typeOptions?.multipleValues === true;
	const given = (isList ? listed(value) : value) as NonNullable<unknown>;
	if (isEmpty(given)) {
		if (field.required)
			throw new BadValue(field.displayName, `${field.displayName} is empty`, emptyHint(field));
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
			// An expression such as {{ $json._id }} gives one value, a tool several with commas.
			if (typeof given === 'string') return given.split(',').flatMap((each) => each.trim() || []);
			if (!Array.isArray(given)) throw wrongType(field, given, 'a list');
			return given;
		case 'dateTime':
			return settleDate(field, given, zone);
		case 'string':
		case 'options':
		case 'resourceLocator':
			return isList
				? (given as Array<NonNullable<unknown>>).map((each) => settleText(field, each))
				: settleText(field, given);
		default:
			return given;
	}
}

/**
 * The values of a field that takes several. Its panel has an expression for each value but none for all of them, so one
 * expression may give a list, and a tool or an imported workflow a single value.
 */
function listed(value: unknown): unknown[] {
	return [value].flat(2).filter((each) => !isEmpty(each));
}

/** Left empty: nothing, blank text, or an empty list. */
export function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string') return value.trim() === '';
	return Array.isArray(value) && value.length === 0;
}

function settleText(field: Field, value: NonNullable<unknown>): string {
	if (typeof value !== 'string') throw wrongType(field, value, 'text');
	const text = field.in === 'path' || field.idOf ? value.trim() : value;
	const names = field.displayName;
	if ((field.in === 'path' || field.idOf || field.required) && NO_VALUE.includes(text)) {
		throw new BadValue(names, `${names} is "${text}"`, emptyHint(field));
	}
	if (field.orEmail && text.includes('@')) {
		if (!/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) {
			throw new BadValue(
				names,
				`${names} "${shorten(text)}" is not an e-mail address`,
				'An address looks like nathan@example.com.',
			);
		}
		return text;
	}
	const prefix = /^([a-z]{3})_/.exec(text)?.[1];
	if (field.idOf && prefix && prefix in KINDS && !field.idOf.includes(prefix)) {
		throw new BadValue(
			names,
			`${names} "${shorten(text)}" is the ID of ${KINDS[prefix]}`,
			`An ID that starts with ${field.idOf.map((each) => `${each}_`).join(' or ')} is needed here${field.orEmail ? ', or an e-mail address' : ''}.`,
		);
	}
	return text;
}

function settleNumber(field: Field, value: NonNullable<unknown>): number {
	const number = typeof value === 'string' ? Number(value) : value;
	if (typeof number !== 'number' || !Number.isFinite(number)) throw wrongType(field, value, 'a number');
	const { minValue = -Infinity, maxValue = Infinity } = field.typeOptions ?? {};
	if (number < minValue || number > maxValue) {
		const hint = `It goes from ${minValue}${maxValue === Infinity ? ' up' : ` to ${maxValue}`}.`;
		throw new BadValue(field.displayName, `${field.displayName} cannot be ${number}`, hint);
	}
	if (field.typeOptions?.numberPrecision === 0 && !Number.isInteger(number)) {
		throw new BadValue(
			field.displayName,
			`${field.displayName} cannot be ${number}`,
			'A whole number is needed.',
		);
	}
	return number;
}

function settleBoolean(field: Field, value: NonNullable<unknown>): boolean {
	if (value === true || value === 'true') return true;
	if (value === false || value === 'false') return false;
	throw wrongType(field, value, 'true or false');
}

const NOT_JSON = Symbol('not JSON');

function settleJson(field: Field, value: NonNullable<unknown>): NonNullable<unknown> {
	if (typeof value !== 'string') return value;
	const parsed = jsonParse<NonNullable<unknown>>(value, { fallbackValue: NOT_JSON });
	if (parsed !== NOT_JSON) return parsed;
	throw new BadValue(
		field.displayName,
		`${field.displayName} is not valid JSON`,
		'Names and text need double quotes.',
	);
}

/** The date picker gives text without a zone; expressions give luxon's DateTime or anything that reads as a date. */
function settleDate(field: Field, value: NonNullable<unknown>, zone: string): string {
	const text =
		value instanceof Date ? value.toISOString() : typeof value === 'object' ? String(value) : value;
	const date = dateIn(text, zone);
	if (!date) throw wrongType(field, value, 'a date');
	return date.toISOString();
}

function dateIn(text: unknown, zone: string): Date | undefined {
	try {
		return new Date(tryToParseDateTime(text, zone).toMillis());
	} catch {
		return undefined;
	}
}

function wrongType(field: Field, value: NonNullable<unknown>, wanted: string): BadValue {
	const is = Array.isArray(value)
		? 'a list'
		: typeof value === 'object'
			? 'an object'
			: `"${shorten(String(value))}", a ${typeof value}`;
	const hint =
		wanted === 'text' && typeof value === 'number'
			? 'Turn the number into text in the expression: {{ String(…) }}.'
			: 'Check the expression, and what the previous node gives.';
	return new BadValue(field.displayName, `${field.displayName} must be ${wanted} but is ${is}`, hint);
}

function emptyHint(field: Field): string {
	return `Fill in ${field.displayName}, or check that its expression finds a value in this item.`;
}

function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
