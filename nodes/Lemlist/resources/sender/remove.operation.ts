import { request } from '../../definition/operation';
import type { Answer } from '../../definition/request';
import { campaignId } from '../campaign/picker';
import { senderId } from './picker';

export const remove = request({
	value: 'remove',
	name: 'Remove',
	action: 'Remove sender from campaign',
	aside: 'stops leads it contacted',
	description:
		'Take a sender out of a campaign. All leads they contacted are sent nothing more until they are back; impact.contactedLeads tells. Needs the Email Pro plan.',
	request: 'DELETE /campaigns/{campaignId}/senders/{userId}',
	fields: [campaignId, senderId],
	rows: withImpact,
});

/** Nobody has seen whether lemlist puts the count inside of its envelope or beside it. */
function withImpact({ data, body, envelope: { impact } }: Answer) {
	return impact === undefined ? data : { ...body, impact };
}
