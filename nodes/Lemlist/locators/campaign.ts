import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { Field } from '../engine/operation';
import { locator } from './locator';
import { newestFirst } from './search';

/** Campaigns by name, a page of 100 at a time, with their status in the label. */
export async function searchCampaigns(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const list = {
		path: '/campaigns',
		query: { version: 'v2' },
		rows: 'campaigns',
		entry: ({ _id, name, status }: IDataObject) => ({
			name: `${String(name)} (${String(status)})`,
			value: String(_id),
		}),
		none: 'There is no campaign in lemlist yet',
	};
	return await newestFirst(this, list, filter, paginationToken);
}

/** All campaigns, newest first. */
async function loadCampaigns(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const options: INodePropertyOptions[] = [];
	let token: string | undefined;
	do {
		const found = await searchCampaigns.call(this, undefined, token);
		options.push(...found.results);
		token = found.paginationToken as string | undefined;
	} while (token);
	return options;
}

/** The campaign an operation is about. */
export const campaignId = locator({
	displayName: 'Campaign',
	name: 'campaignId',
	description: 'Campaign ID, starts with cam_',
	in: 'path',
	required: true,
	prefix: 'cam',
	search: searchCampaigns,
	byUrl: { placeholder: 'e.g. https://app.lemlist.com/…/campaigns/cam_…' },
});

/** Several campaigns. */
export const campaignIds: Field = {
	displayName: 'Campaigns',
	name: 'campaignIds',
	type: 'multiOptions',
	default: [],
	required: true,
	description: 'An expression may give one ID or a list of IDs; they start with cam_',
	load: loadCampaigns,
};
