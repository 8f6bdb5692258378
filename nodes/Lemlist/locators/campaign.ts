import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { connect, rowsOf } from '../transport';
import { locator } from './locator';
import { filtered } from './search';

const PAGE = 100;

/** Campaigns by name, a page of 100 at a time, with their status in the label. */
async function searchCampaigns(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const client = await connect(this);
	return await filtered(filter, paginationToken, async (page) => {
		const query: IDataObject = {
			version: 'v2',
			limit: PAGE,
			page,
			sortBy: 'createdAt',
			sortOrder: 'desc',
		};
		const { body } = await client.send({ method: 'GET', path: '/campaigns', query });
		const rows = rowsOf(body, 'campaigns') ?? [];
		return {
			entries: rows.map(({ _id, name, status }) => ({
				name: `${String(name)} (${String(status)})`,
				value: String(_id),
			})),
			more: rows.length === PAGE,
		};
	});
}

/** The campaign an operation is about. */
export const campaignId = locator({
	displayName: 'Campaign',
	name: 'campaignId',
	description: 'Campaign to work on',
	in: 'path',
	required: true,
	prefix: 'cam',
	search: searchCampaigns,
	byUrl: { placeholder: 'e.g. https://app.lemlist.com/teams/tea_…/campaigns/cam_…' },
});
