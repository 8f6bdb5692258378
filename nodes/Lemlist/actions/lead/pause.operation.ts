import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { leadId, leadIdNotFound } from './fields';

export const pause: Operation = {
	value: 'pause',
	name: 'Pause',
	action: 'Pause lead',
	description:
		'Hold back messages to this person in all their campaigns, or in one. Gives a row for each campaign.',
	request: 'POST /leads/pause/{leadId}',
	repeatable: true,
	fields: [
		leadId,
		{
			...campaignId,
			in: 'query',
			required: false,
			description: 'Pause in this campaign only instead of in all of them',
		},
	],
	notFound: leadIdNotFound,
};
