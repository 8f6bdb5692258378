import { CAMPAIGN_NAMES } from '../data.mts';
import { id } from '../id.mts';
import type { Kind } from '../kind.mts';
import { bare, list, paginated } from '../lists.mts';
import type { Campaign, CampaignStatus } from '../people.mts';
import { one, refuseIf } from '../resource.mts';
import type { Endpoints } from '../resource.mts';
import { SCHEDULES } from './schedules.mts';

const STATUSES: CampaignStatus[] = ['running', 'draft', 'running', 'paused', 'running', 'ended', 'archived'];

export const CAMPAIGNS: Kind<Campaign> = {
	name: 'campaigns',
	prefix: 'cam',
	missing: 'Campaign not found',
	*seed({ store, ago }) {
		const [schedule] = store.all(SCHEDULES).values();
		for (const [n, name] of CAMPAIGN_NAMES.entries()) {
			const user = store.users[n % store.users.length];
			const failing = n % 25 === 24;
			yield {
				name,
				status: failing ? 'errors' : (STATUSES[n % STATUSES.length] ?? 'draft'),
				labels: n % 10 === 0 ? ['CRM'] : [],
				createdAt: ago(CAMPAIGN_NAMES.length + 30 - n),
				createdBy: user?._id ?? '',
				sequenceId: id('seq', n + 1),
				scheduleIds: [schedule?._id ?? ''],
				timezone: 'Europe/Paris',
				teamId: store.teamId,
				hasError: failing,
				errors: failing ? ['Your campaign does not have sender.'] : [],
				creator: { userId: user?._id ?? '', userEmail: user?.email ?? '' },
				senders:
					user && !failing
						? [{ id: user._id, email: user.email, sendUserMailboxId: id('usm', user._id) }]
						: [],
			};
		}
	},
};

export const kinds = [CAMPAIGNS];

export const forms = {
	campaignsAsList: 'GET /campaigns answers a bare list with version=v2 as well, as the document has it',
};

const WHERE = { status: true, createdBy: true } as const;
// lemlist's last page points back to the first instead of saying that there is no next one.
const v2 = list(CAMPAIGNS, { as: paginated('campaigns', 1), where: WHERE });
const v1 = list(CAMPAIGNS, { as: bare, where: WHERE });

export const endpoints: Endpoints = {
	'GET /campaigns': (call) =>
		call.text('version') === 'v2' && !call.form('campaignsAsList') ? v2(call) : v1(call),

	'GET /campaigns/{campaignId}': one(CAMPAIGNS),

	'POST /campaigns/{campaignId}/pause': ({ store, path }) => {
		const campaign = store.campaigns.need(path.campaignId);
		refuseIf(campaign.status !== 'running', "You can't pause campaigns that are not running.");
		campaign.status = 'paused';
		return { _id: campaign._id, state: campaign.status };
	},

	'POST /campaigns/{campaignId}/start': ({ store, path }) => {
		const campaign = store.campaigns.need(path.campaignId);
		refuseIf(campaign.status === 'running', "You can't start campaigns that are already running.");
		campaign.status = 'running';
		return { _id: campaign._id, state: campaign.status };
	},
};
