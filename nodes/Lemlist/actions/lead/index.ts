import type { Resource } from '../../engine/operation';
import { get } from './get.operation';
import { markInterested } from './markInterested.operation';
import { markInterestedInCampaign } from './markInterestedInCampaign.operation';
import { markNotInterested } from './markNotInterested.operation';
import { markNotInterestedInCampaign } from './markNotInterestedInCampaign.operation';
import { pause } from './pause.operation';
import { resume } from './resume.operation';

export const lead: Resource = {
	value: 'lead',
	name: 'Lead',
	operations: [
		get,
		markInterested,
		markInterestedInCampaign,
		markNotInterested,
		markNotInterestedInCampaign,
		pause,
		resume,
	],
	defaultOperation: 'markNotInterested',
};
