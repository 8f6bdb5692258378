import { request } from '../../definition/operation';
import { campaignId } from '../campaign/picker';

export const getCampaignPool = request({
	value: 'getCampaignPool',
	name: 'Get Campaign Pool',
	action: 'Get sender pool of campaign',
	description:
		'See who sends a campaign by which channels, and what keeps them from it. With readOnly true the campaign chooses by itself, and nobody can be added. Needs the Email Pro plan.',
	request: 'GET /campaigns/{campaignId}/senders',
	fields: [campaignId],
});
