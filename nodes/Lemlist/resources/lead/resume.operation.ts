import { request } from '../../definition/operation';
import { leadId, leadIdNotFound, oneCampaignId } from './fields';

export const resume = request({
	value: 'resume',
	name: 'Resume',
	action: 'Resume lead',
	aside: 'in all campaigns, sends messages',
	description:
		'Let a paused lead go on in all campaigns, or in one. Messages are sent again. Gives a row for each campaign.',
	request: 'POST /leads/start/{leadId}',
	fields: [leadId, oneCampaignId],
	notFound: leadIdNotFound,
});
