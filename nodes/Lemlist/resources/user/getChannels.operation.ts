import { request } from '../../definition/operation';

export const getChannels = request({
	value: 'getChannels',
	name: 'Get Channels',
	action: 'Get channels of user',
	description: 'See which channels the user behind the API key has connected, and what the plan allows',
	request: 'GET /user/channels',
	fields: [],
});
