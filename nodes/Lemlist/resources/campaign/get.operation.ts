import { request } from '../../definition/operation';
import { campaignSummary } from './fields';
import { campaignId } from './picker';

export const get = request({
	value: 'get',
	name: 'Get',
	action: 'Get campaign',
	description: 'Read the settings, senders and status of one campaign',
	request: 'GET /campaigns/{campaignId}',
	fields: [campaignId],
	simplify: campaignSummary,
});
