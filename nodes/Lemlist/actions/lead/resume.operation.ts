import type { Operation } from '../../engine/operation';
import { leadId, leadIdNotFound, oneCampaignId } from './fields';

export const resume: Operation = {
	value: 'resume',
	name: 'Resume',
	action: 'Resume lead',
	description:
		'Let the sequence of a paused person go on. Messages are sent again. Gives a row for each campaign.',
	request: 'POST /leads/start/{leadId}',
	repeatable: true,
	fields: [leadId, oneCampaignId],
	notFound: leadIdNotFound,
};
