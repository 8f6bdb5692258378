import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { campaignSummary } from './fields';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get campaign',
	description: 'Read the settings, senders and status of one campaign',
	request: 'GET /campaigns/{campaignId}',
	fields: [campaignId],
	simplify: campaignSummary,
};
