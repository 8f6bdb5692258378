import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../engine/operation';
import { locator } from '../locators/locator';
import { searchUsers } from '../locators/user';

/** A text of a contact or company. */
export function text(name: string, displayName: string, description: string, example?: string): Field {
	const placeholder = example === undefined ? {} : { placeholder: `e.g. ${example}` };
	return { displayName, name, type: 'string', default: '', ...placeholder, description, in: 'body' };
}

/** Where a contact or company comes from. */
export const source: Field = {
	...text('source', 'Source', 'Where it comes from; set at creation, never changed'),
	default: 'api',
};

/** Who in the team owns a contact or company. */
export function owner(name: string, displayName: string): Field {
	return locator({
		displayName,
		name,
		description:
			'User ID, starts with usr_, or login address. For others lemlist takes the user of the API key.',
		in: 'body',
		prefix: 'usr',
		orEmail: true,
		search: searchUsers,
	});
}

/** The row that POST /contacts and POST /companies answer with, and what lemlist remarks about it. */
export function upserted(answer: unknown): IDataObject {
	const { data, warnings = [] } = answer as { data?: IDataObject; warnings?: IDataObject[] };
	return { ...data, warnings };
}
