import { ID_PREFIXES, isIdPrefix } from '../api/ids.ts';
import { BadValue } from '../definition/failure';
import type { Field } from '../definition/field';
import { NO_VALUE, emptyHint, isSecret, shorten, wrongType } from './words';

/**
 * Checks a text.
 * @param role an `entry` of a list, which like an ID is never a word that stands for nothing
 * @throws BadValue
 */
export function settleText(field: Field, value: unknown, role?: 'entry'): string {
	if (typeof value !== 'string') throw wrongType(field, value, 'text');
	const isId = field.in === 'path' || field.idOf !== undefined;
	const text = isId ? value.trim() : value;
	const name = field.displayName;
	const isName = isId || role === 'entry' || field.in === 'query' || field.required === true;
	if (isName && NO_VALUE.includes(text.trim())) {
		throw new BadValue(field, `${name} is "${text.trim()}"`, emptyHint(field));
	}
	if (field.in === 'path' && /^\.{1,2}$/.test(text)) {
		throw new BadValue(field, `${name} is "${text}"`, emptyHint(field));
	}
	if (!text.isWellFormed() || (isId && /\p{Cc}/u.test(text))) throw halfCharacter(field, text);
	if (field.orEmail && (text.includes('@') || !field.idOf)) return settleAddress(field, text.trim());
	const prefix = /^([a-z]{3})_/.exec(text)?.[1];
	if (field.idOf && prefix && isIdPrefix(prefix) && !field.idOf.includes(prefix)) {
		throw new BadValue(
			field,
			`${name} "${shorten(text)}" is the ID of ${ID_PREFIXES[prefix]}`,
			`An ID that starts with ${field.idOf.map((each) => `${each}_`).join(' or ')} is needed here${field.orEmail ? ', or an e-mail address' : ''}.`,
		);
	}
	return text;
}

/** Refuses what is no address for sure. RFC 5321 allows nearly everything before the @ (`x/y`), so the rest is lemlist's to say. */
function settleAddress(field: Field, text: string): string {
	if (/^("[^"]+"|[^\s@,;"<>]+)@[^\s@/,;"<>]+$/.test(text)) return text;
	throw new BadValue(
		field,
		`${field.displayName} "${shorten(text)}" is not an e-mail address`,
		'An address looks like nathan@example.com.',
	);
}

/** The error about a text that cannot be sent as it is: cut in the middle of a character, or with invisible ones in an ID. */
export function halfCharacter(field: Field, text: string): BadValue {
	const shown = isSecret(field) ? '***' : shorten(text.replace(/\p{Cc}/gu, '·').toWellFormed());
	return new BadValue(
		field,
		`${field.displayName} "${shown}" holds characters that cannot be sent`,
		'It looks cut off, or copied with invisible characters. Check what the previous node gives.',
	);
}
