import { NodeApiError } from 'n8n-workflow';
import type { Field } from './field';

/** A value that must not be sent; the engine says which item it was, and that nothing was sent for it. */
export class BadValue extends Error {
	override name = 'BadValue';

	/** @param field that holds it @param hint what to put in instead */
	constructor(
		readonly field: Pick<Field, 'displayName'>,
		message: string,
		readonly hint: string,
	) {
		super(message);
	}
}

/** Something did not happen, for a reason that no answer of lemlist gives by itself. */
export class NotDone extends Error {
	override name = 'NotDone';

	/** @param message what did not happen @param hint what there is to know and to do */
	constructor(
		message: string,
		readonly hint: string,
	) {
		super(message);
	}
}

/** Where an error about an unexpected answer says what was wrong with it. */
export const ANSWERED = 'answered';

/** Where an error about a request that writes says that nothing tells what became of it. */
export const UNANSWERED = 'unanswered';

/** Whether lemlist answered with a good status, but not with what was promised. */
export function wasOdd(error: unknown): boolean {
	return error instanceof NodeApiError && error.context[ANSWERED] !== undefined;
}

/** Whether lemlist answered with a good status and nothing at all. */
export function saidNothing(error: unknown): boolean {
	return error instanceof NodeApiError && error.context[ANSWERED] === 'nothing';
}

/** What to add to one's own words about a write that ended like this. */
export function doubtAbout(error: unknown): string {
	return wasOdd(error) ? ' lemlist may or may not have carried out the last of it.' : '';
}

/** Names that the HTTP client of n8n leaves out of a query without a word. */
const LEFT_OUT = ['__proto__', 'constructor', 'prototype'];

/** Refuses a parameter whose name would not arrive. @throws BadValue */
export function checkName(field: Pick<Field, 'displayName'>, name: string): void {
	if (!LEFT_OUT.includes(name)) return;
	throw new BadValue(
		field,
		`${field.displayName} cannot hold the name "${name}"`,
		"n8n's HTTP client leaves it out, so lemlist would never see it. Choose another name.",
	);
}
