import { request } from '../../definition/operation';
import { campaignId } from '../campaign/picker';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many senders',
	description: 'List who in the team can send, by which channels, and what keeps a channel from it',
	request: 'GET /senders',
	fields: [
		{
			...campaignId,
			in: 'query',
			required: false,
			description:
				'Says also who is in this campaign; if it chooses senders by itself, only those it may choose. ID starts with cam_.',
		},
	],
});
