import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { locator } from './locator';
import { wholeList } from './search';

const lists = {
	path: '/contacts/lists',
	entry: ({ _id, name, dynamic }: IDataObject) => ({
		name: `${String(name)} (${dynamic === true ? 'dynamic' : 'static'})`,
		value: String(_id),
	}),
};

/** Contact lists by name, with their kind in the label. */
async function searchContactLists(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const none = 'This team has no contact lists yet. Contact List > Create makes one.';
	return await wholeList(this, filter, { ...lists, none });
}

/** The same with an entry for everybody, which only the export takes. */
async function searchExportableLists(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { results } = await wholeList(this, filter, lists);
	return { results: [{ name: 'All', value: 'all' }, ...results] };
}

/** The contact list an operation is about. */
export const listId = locator({
	displayName: 'Contact List',
	name: 'listId',
	description: 'List ID, starts with clt_',
	in: 'path',
	required: true,
	prefix: 'clt',
	search: searchContactLists,
});

/** The contact list to export, or everybody. */
export const exportedListId = locator({
	displayName: 'Contact List',
	name: 'listId',
	description: 'List ID, starts with clt_; all for everybody, in a list or not',
	in: 'query',
	required: true,
	prefix: 'clt',
	search: searchExportableLists,
});
