import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';

export const markInterestedInCampaign: Operation = {
	value: 'markInterestedInCampaign',
	name: 'Mark Interested in Campaign',
	action: 'Mark lead as interested in campaign',
	description: 'Record that this person wants to know more, in one campaign only',
	request: 'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/interested',
	repeatable: true,
	fields: [campaignId, leadIdOrEmail],
	notFound: leadIdOrEmailNotFound,
};
