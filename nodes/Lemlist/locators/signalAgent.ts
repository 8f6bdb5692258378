import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { locator } from './locator';
import { paged } from './search';

/** Signal agents by name, with their status in the label. */
async function searchSignalAgents(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const list = {
		path: '/watchlist',
		rows: 'data',
		entry: ({ _id, name, status }: Record<string, unknown>) => ({
			name: `${String(name)} (${String(status)})`,
			value: String(_id),
		}),
		none: 'This team has no signal agents yet. Signal Agent > Create makes one.',
	};
	return await paged(this, list, filter, paginationToken);
}

/** The signal agent an operation is about. */
export const watchListId = locator({
	displayName: 'Signal Agent',
	name: 'watchListId',
	description: 'Signal agent ID, starts with wl_ or wli_. lemlist also calls it a watch list.',
	in: 'query',
	required: true,
	prefix: 'wli',
	anyPrefix: true,
	search: searchSignalAgents,
});
