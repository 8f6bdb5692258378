import { request } from '../../definition/operation';
import { campaignStates } from '../campaign/states';

export const getSenders = request({
	value: 'getSenders',
	name: 'Get Senders',
	action: 'Get senders of team',
	description: 'List the users of the team that send, with their campaigns and the channels used there',
	request: 'GET /team/senders',
	fields: [
		{
			displayName: 'Campaign State',
			name: 'state',
			type: 'options',
			default: '',
			description: 'Only campaigns in this state, e.g. running',
			in: 'query',
			load: campaignStates,
		},
	],
});
