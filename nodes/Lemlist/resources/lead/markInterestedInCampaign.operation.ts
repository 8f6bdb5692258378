import { request } from '../../definition/operation';
import { campaignId } from '../campaign/picker';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';

export const markInterestedInCampaign = request({
	value: 'markInterestedInCampaign',
	name: 'Mark Interested in Campaign',
	action: 'Mark lead as interested in campaign',
	description: 'Record that this lead wants to know more, in one campaign only',
	request: 'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/interested',
	fields: [campaignId, leadIdOrEmail],
	notFound: leadIdOrEmailNotFound,
});
