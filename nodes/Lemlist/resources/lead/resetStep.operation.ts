import { request } from '../../definition/operation';
import { campaignId } from '../campaign/picker';
import { campaignStepId } from '../sequence/picker';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';

export const resetStep = request({
	value: 'resetStep',
	name: 'Reset Step',
	action: 'Reset step for lead',
	description:
		'Give a lead the message that all others get, where it had one of its own; its text cannot be recovered. Refused once the lead reached the step.',
	request: 'DELETE /campaigns/{campaignId}/leads/{leadIdOrEmail}/steps/{stepId}/personalization',
	fields: [campaignId, campaignStepId, leadIdOrEmail],
	notFound: leadIdOrEmailNotFound,
});
