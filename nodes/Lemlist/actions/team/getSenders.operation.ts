import type { Operation } from '../../engine/operation';
import { CAMPAIGN_STATES } from '../campaignStates';

export const getSenders: Operation = {
	value: 'getSenders',
	name: 'Get Senders',
	action: 'Get senders of team',
	description: 'List the users that send, each with their campaigns and the channels used there',
	request: 'GET /team/senders',
	fields: [
		{
			displayName: 'Campaign State',
			name: 'state',
			type: 'options',
			options: CAMPAIGN_STATES,
			default: 'running',
			description: 'Leave out campaigns in other states',
			in: 'query',
		},
	],
};
