import { request } from '../../definition/operation';
import { campaignId } from '../campaign/picker';

export const getCampaignPool = request({
	value: 'getCampaignPool',
	name: 'Get Campaign Pool',
	action: 'Get sender pool of campaign',
	description:
		'See the senders and channels of a campaign, and what hinders them. With readOnly true it chooses by itself: none can be added. Needs the Email Pro plan.',
	request: 'GET /campaigns/{campaignId}/senders',
	fields: [campaignId],
});
