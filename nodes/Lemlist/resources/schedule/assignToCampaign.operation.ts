import { request } from '../../definition/operation';
import { campaignId } from '../campaign/picker';
import { scheduleId } from './picker';

export const assignToCampaign = request({
	value: 'assignToCampaign',
	name: 'Assign to Campaign',
	action: 'Assign schedule to campaign',
	description: 'Let a campaign send by the hours of a schedule. It cannot be taken off again.',
	request: 'POST /campaigns/{campaignId}/schedules/{scheduleId}',
	fields: [campaignId, scheduleId],
});
