import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { scheduleId } from '../../locators/schedule';

export const assignToCampaign: Operation = {
	value: 'assignToCampaign',
	name: 'Assign to Campaign',
	action: 'Assign schedule to campaign',
	description: 'Let a campaign send by these hours. It cannot be taken off again.',
	request: 'POST /campaigns/{campaignId}/schedules/{scheduleId}',
	fields: [campaignId, scheduleId],
};
