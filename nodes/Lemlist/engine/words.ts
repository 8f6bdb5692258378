import { BadValue } from '../definition/failure';
import type { Field } from '../definition/field';

/** What expressions leave behind when they point to nothing. A person may be named so, an ID, a date or a choice never is. */
export const NO_VALUE = ['undefined', 'null', 'NaN', '[object Object]', 'Invalid DateTime', 'Invalid Date'];

export function emptyHint({ displayName }: Field): string {
	return `Fill in ${displayName}, or check that its expression finds a value in this item.`;
}

/** @param wanted with its article: `a number` */
export function wrongType(field: Field, value: unknown, wanted: string): BadValue {
	const is = Array.isArray(value)
		? 'a list'
		: typeof value === 'object'
			? 'an object'
			: isSecret(field)
				? `a ${typeof value}`
				: `"${shorten(String(value))}", a ${typeof value}`;
	const hint =
		wanted === 'text' && typeof value === 'number'
			? 'Turn the number into text in the expression: {{ String(…) }}.'
			: 'Check the expression, and what the previous node gives.';
	return new BadValue(field, `${field.displayName} must be ${wanted} but is ${is}`, hint);
}

/** Whether no message may show what the field holds. */
export function isSecret({ typeOptions }: Field): boolean {
	return typeOptions?.password === true;
}

export function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
