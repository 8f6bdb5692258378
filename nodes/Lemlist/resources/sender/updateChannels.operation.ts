import { request } from '../../definition/operation';
import { campaignId } from '../campaign/picker';
import { channels } from './fields';
import { senderId } from './picker';

export const updateChannels = request({
	value: 'updateChannels',
	name: 'Update Channels',
	action: 'Update channels of sender',
	description:
		'Switch channels of one sender on or off in a campaign. Who gets a first channel joins it, who loses the last one leaves. Needs the Email Pro plan.',
	request: 'PATCH /campaigns/{campaignId}/senders/{userId}',
	fields: [campaignId, senderId, channels],
});
