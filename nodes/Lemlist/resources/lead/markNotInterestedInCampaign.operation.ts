import { request } from '../../definition/operation';
import { campaignId } from '../campaign/picker';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';

export const markNotInterestedInCampaign = request({
	value: 'markNotInterestedInCampaign',
	name: 'Mark Not Interested in Campaign',
	action: 'Mark lead as not interested in campaign',
	description: 'Record that this lead declined, in one campaign only',
	request: 'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/notinterested',
	fields: [campaignId, leadIdOrEmail],
	notFound: leadIdOrEmailNotFound,
});
