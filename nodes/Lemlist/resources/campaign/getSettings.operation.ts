import { request } from '../../definition/operation';
import { campaignId } from './picker';

export const getSettings = request({
	value: 'getSettings',
	name: 'Get Settings',
	action: 'Get settings of campaign',
	description:
		'Read all settings of a campaign by section: senders, tracking, replies, schedules. Needs the Email Pro plan.',
	request: 'GET /campaigns/{campaignId}/settings',
	fields: [campaignId],
});
