import { batch } from '../../definition/operation';
import { campaignId } from '../campaign/picker';
import { campaignStepId } from '../sequence/picker';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';
import { MOST, skipped } from './skipping';

export const skipStep = batch({
	value: 'skipStep',
	name: 'Skip Step',
	action: 'Skip step for lead',
	description:
		'Leave out one step of a campaign for a lead, who goes on with the next. It cannot be undone. Sends up to 100 input items together, and gives an item for each.',
	request: ['POST /campaigns/{campaignId}/steps/{stepId}/skip-for-leads'],
	fields: [campaignId, campaignStepId, { ...leadIdOrEmail, in: 'body', as: 'leads' }],
	size: MOST,
	run: skipped,
	notFound: leadIdOrEmailNotFound,
});
