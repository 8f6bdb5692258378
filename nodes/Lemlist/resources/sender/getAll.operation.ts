import { request } from '../../definition/operation';
import { campaignId } from '../campaign/picker';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many senders',
	description:
		'List the senders of the team, by which channels they can send, and what keeps a channel from it',
	request: 'GET /senders',
	fields: [
		{
			...campaignId,
			in: 'query',
			required: false,
			description:
				'Says also who is in it; if it chooses senders by itself, only those it may choose. ID starts with cam_.',
		},
	],
});
