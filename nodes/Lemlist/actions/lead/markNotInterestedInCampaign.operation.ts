import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';

export const markNotInterestedInCampaign: Operation = {
	value: 'markNotInterestedInCampaign',
	name: 'Mark Not Interested in Campaign',
	action: 'Mark lead as not interested in campaign',
	description: 'Record that this person declined, in one campaign only',
	request: 'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/notinterested',
	repeatable: true,
	fields: [campaignId, leadIdOrEmail],
	notFound: leadIdOrEmailNotFound,
};
