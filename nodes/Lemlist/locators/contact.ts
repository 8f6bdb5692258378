import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { locator } from './locator';
import { searched } from './search';

/** Contacts by name, with their e-mail address in the label. */
async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const list = {
		path: '/contacts',
		rows: 'data',
		shortest: 2,
		entry: ({ _id, fullName, email }: IDataObject) => ({
			name:
				fullName && email
					? `${String(fullName)} (${String(email)})`
					: String(fullName ?? email ?? _id),
			value: String(_id),
		}),
		none: 'This team has no contacts yet. Contact > Create or Update makes one.',
	};
	return await searched(this, list, filter, paginationToken);
}

/** The contact an operation is about. */
export const contactId = locator({
	displayName: 'Contact',
	name: 'contactId',
	description: 'Contact ID, starts with ctc_',
	in: 'path',
	required: true,
	prefix: 'ctc',
	search: searchContacts,
});

/** The contact an operation is about, where the endpoint takes an e-mail address as well. */
export const contactIdOrEmail = locator({
	displayName: 'Contact',
	name: 'idOrEmail',
	description: 'Contact ID, starts with ctc_, or e-mail address',
	in: 'path',
	required: true,
	prefix: 'ctc',
	orEmail: true,
	search: searchContacts,
});
