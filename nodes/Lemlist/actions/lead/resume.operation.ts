import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { leadId, leadIdNotFound } from './fields';

export const resume: Operation = {
	value: 'resume',
	name: 'Resume',
	action: 'Resume lead',
	description:
		'Let the sequence of a paused person go on. Messages are sent again. Gives a row for each campaign.',
	request: 'POST /leads/start/{leadId}',
	repeatable: true,
	fields: [
		leadId,
		{
			...campaignId,
			in: 'query',
			required: false,
			description: 'Resume in this campaign only instead of in all of them',
		},
	],
	notFound: leadIdNotFound,
};
