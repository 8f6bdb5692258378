import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { connect, rowsOf } from '../transport';
import { locator } from './locator';
import { filtered } from './search';

/** Signal agents by name, a page of 100 at a time, with their status in the label. */
async function searchSignalAgents(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const limit = 100;
	const client = await connect(this);
	return await filtered(
		filter,
		paginationToken,
		async (page) => {
			const { body } = await client.send({ method: 'GET', path: '/watchlist', query: { limit, page } });
			const rows = rowsOf(body, 'data') ?? [];
			const entries = rows.map(({ _id, name, status }) => ({
				name: `${String(name)} (${String(status)})`,
				value: String(_id),
			}));
			return { entries, more: rows.length === limit };
		},
		() =>
			new NodeOperationError(
				this.getNode(),
				'This team has no signal agents yet. Signal Agent > Create makes one.',
			),
	);
}

/** The signal agent an operation is about. */
export const watchListId = locator({
	displayName: 'Signal Agent',
	name: 'watchListId',
	description:
		'Signal agent to work on. lemlist calls it a watch list as well; the ID starts with wl_ or wli_.',
	in: 'query',
	required: true,
	prefix: 'wli',
	anyPrefix: true,
	search: searchSignalAgents,
});
