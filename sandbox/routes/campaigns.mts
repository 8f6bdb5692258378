import type { Campaign, Store } from '../store.mts';
import { Refusal, text } from './route.mts';
import type { Routes } from './route.mts';

export const campaignRoutes: Routes = {
	'GET /campaigns': ({ store, query }) => {
		const found = [...store.campaigns.values()].filter(
			(campaign) =>
				(!query.status || campaign.status === query.status) &&
				(!query.createdBy || campaign.createdBy === query.createdBy),
		);
		// Any order but `desc` is ascending, and `createdAt` is the only thing to sort by.
		if (query.sortOrder === 'desc') found.reverse();

		const limit = Math.min(atLeast(1, query.limit) ?? 100, 100);
		const offset = atLeast(0, query.offset) ?? ((atLeast(1, query.page) ?? 1) - 1) * limit;
		const campaigns = found.slice(offset, offset + limit);
		if (query.version !== 'v2') return campaigns;

		const currentPage = Math.floor(offset / limit) + 1;
		const totalPage = Math.ceil(found.length / limit);
		return {
			campaigns,
			pagination: {
				totalRecords: found.length,
				currentPage,
				// lemlist's last page points back to the first instead of saying that there is no next one.
				nextPage: currentPage < totalPage ? currentPage + 1 : 1,
				totalPage,
			},
		};
	},

	'GET /campaigns/{campaignId}': ({ store, params }) => campaignOf(store, params),

	'POST /campaigns/{campaignId}/pause': ({ store, params }) => {
		const campaign = campaignOf(store, params);
		if (campaign.status !== 'running') {
			throw new Refusal(400, "You can't pause campaigns that are not running.");
		}
		campaign.status = 'paused';
		return { _id: campaign._id, state: campaign.status };
	},

	'POST /campaigns/{campaignId}/start': ({ store, params }) => {
		const campaign = campaignOf(store, params);
		if (campaign.status === 'running') {
			throw new Refusal(400, "You can't start campaigns that are already running.");
		}
		campaign.status = 'running';
		return { _id: campaign._id, state: campaign.status };
	},
};

/** The campaign a path names. Throws the 404 of the API. */
export function campaignOf(store: Store, params: Record<string, string>): Campaign {
	const campaign = store.campaigns.get(text(params, 'campaignId'));
	if (!campaign) throw new Refusal(404, 'Campaign not found');
	return campaign;
}

function atLeast(minimum: number, value: string | undefined): number | undefined {
	const number = value ? Number(value) : NaN;
	return Number.isInteger(number) && number >= minimum ? number : undefined;
}
