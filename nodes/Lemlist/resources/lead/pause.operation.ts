import { request } from '../../definition/operation';
import { leadId, leadIdNotFound, oneCampaignId } from './fields';

export const pause = request({
	value: 'pause',
	name: 'Pause',
	action: 'Pause lead',
	aside: 'in all campaigns',
	description:
		'Hold back messages to this lead in all their campaigns, or in one. Gives a row for each campaign.',
	request: 'POST /leads/pause/{leadId}',
	fields: [leadId, oneCampaignId],
	notFound: leadIdNotFound,
});
