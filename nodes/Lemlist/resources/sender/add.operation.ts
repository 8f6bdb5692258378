import { request } from '../../definition/operation';
import { campaignId } from '../campaign/picker';
import { checkSenders, senders, sendersJson } from './fields';

export const add = request({
	value: 'add',
	name: 'Add',
	action: 'Add senders to campaign',
	description:
		'Add senders, or channels of theirs, to a campaign; nobody is removed. While it runs, leads not contacted yet can change sender. Needs the Email Pro plan.',
	request: 'POST /campaigns/{campaignId}/senders',
	fields: [campaignId, senders, sendersJson],
	check: checkSenders,
});
