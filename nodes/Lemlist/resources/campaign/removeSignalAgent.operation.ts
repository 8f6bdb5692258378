import { request } from '../../definition/operation';
import { watchListId } from '../signalAgent/picker';
import { campaignId } from './picker';

export const removeSignalAgent = request({
	value: 'removeSignalAgent',
	name: 'Remove Signal Agent',
	action: 'Remove signal agent from campaign',
	description:
		'Let an agent add no more leads to a campaign; those it added stay. Gives the agents still linked. One without campaigns goes back to manual processing.',
	request: 'DELETE /campaigns/{campaignId}/triggers/watch-lists/{watchListId}',
	fields: [campaignId, { ...watchListId, in: 'path' }],
});
