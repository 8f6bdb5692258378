import { request } from '../../definition/operation';
import { campaignId } from '../campaign/picker';
import { checkSenders, senders, sendersJson } from './fields';

export const replace = request({
	value: 'replace',
	name: 'Replace',
	action: 'Replace senders of campaign',
	aside: 'stops leads they contacted',
	description:
		'Replace all senders of a campaign. Leads that a removed one has contacted are sent nothing more until that sender is back. Needs the Email Pro plan.',
	request: 'PUT /campaigns/{campaignId}/senders',
	fields: [campaignId, senders, sendersJson],
	check: checkSenders,
});
