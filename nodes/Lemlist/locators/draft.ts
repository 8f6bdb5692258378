import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { locator } from './locator';
import { chosen, wholeList } from './search';
import { searchUsers } from './user';

/** Whose draft it is. */
export const draftOwner = locator({
	displayName: 'Draft Owner',
	name: 'draftOwner',
	description: 'Whose draft it is: user ID, starts with usr_, or login address',
	in: 'query',
	required: true,
	prefix: 'usr',
	orEmail: true,
	search: searchUsers,
});

/** Drafts that the owner has for the contact. */
async function searchDrafts(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
	return await wholeList(this, filter, {
		path: `/inbox/${encodeURIComponent(chosen(this, 'contactId', 'Contact'))}/drafts`,
		query: { draftOwner: chosen(this, 'draftOwner', 'Draft Owner') },
		rows: 'drafts',
		entry: ({ _id, subject, contentPreview, channel }) => ({
			name: `${String(subject || contentPreview)} (${String(channel)})`,
			value: String(_id),
		}),
		none: 'This team member has no draft for this contact',
	});
}

/** The draft an operation is about. */
export const draftId = locator({
	displayName: 'Draft',
	name: 'draftId',
	description: 'Draft ID, starts with drf_',
	in: 'path',
	required: true,
	prefix: 'drf',
	search: searchDrafts,
	typeOptions: { loadOptionsDependsOn: ['contactId.value', 'draftOwner.value'] },
});
