import { field } from '../definition/field';
import { locator } from '../definition/locator';
import type { Answer } from '../definition/request';
import { users } from './user';

/** A text of a contact or company. */
export function text<const Name extends string>(
	name: Name,
	displayName: string,
	description: string,
	example: string,
) {
	return field({
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder: `e.g. ${example}`,
		description,
		in: 'body',
	});
}

/** Where a contact or company comes from. */
export const source = field({
	...text('source', 'Source', 'Where it comes from; never changed', 'api'),
	default: 'api',
});

/** What the team writes down about a contact or company. */
export const note = field({
	displayName: 'Note',
	name: 'note',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	required: true,
	placeholder: 'e.g. Asked for an offer in spring',
	description: 'What to remember, as plain text',
	in: 'body',
});

/** Who in the team owns a contact or company. */
export function owner<const Name extends string>(name: Name, displayName: string) {
	return locator({
		displayName,
		name,
		description: 'User ID (usr_…) or login address; for others, the user of the API key',
		in: 'body',
		prefix: 'usr',
		orEmail: true,
		search: users,
	});
}

/** The row that POST /contacts and POST /companies answer with, and what lemlist remarks about it. */
export function upserted({ body, envelope: { warnings = [] } }: Answer) {
	return { ...body, warnings };
}
