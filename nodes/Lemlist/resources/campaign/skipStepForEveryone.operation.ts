import { request } from '../../definition/operation';
import { campaignStepId } from '../sequence/picker';
import { campaignId } from './picker';

export const skipStepForEveryone = request({
	value: 'skipStepForEveryone',
	name: 'Skip Step for Everyone',
	action: 'Skip step of campaign for everyone',
	description:
		'Leave out a step for every lead of a campaign who has not reached it, also those added later. It cannot be undone.',
	request: 'POST /campaigns/{campaignId}/steps/{stepId}/skip',
	fields: [campaignId, campaignStepId],
});
