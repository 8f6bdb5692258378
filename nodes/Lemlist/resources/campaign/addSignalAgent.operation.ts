import { request } from '../../definition/operation';
import { watchListId } from '../signalAgent/picker';
import { campaignId } from './picker';

export const addSignalAgent = request({
	value: 'addSignalAgent',
	name: 'Add Signal Agent',
	action: 'Add signal agent to campaign',
	aside: 'can send messages',
	description:
		'Let each new signal of an agent add its contact as a lead to a campaign, and get messages. Gives all linked agents. Not where leads are added by hand.',
	request: 'POST /campaigns/{campaignId}/triggers/watch-lists',
	fields: [campaignId, { ...watchListId, in: 'body' }],
});
