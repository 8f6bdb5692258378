import { request } from '../../definition/operation';
import { checkRecipient, contactId, leadId, message, sendUserId } from './fields';

export const sendLinkedinMessage = request({
	value: 'sendLinkedinMessage',
	name: 'Send LinkedIn Message',
	action: 'Send LinkedIn message in conversation',
	aside: '',
	description:
		'Sends messages: a text to a conversation leaves at once from the sender’s connected LinkedIn account',
	request: 'POST /inbox/linkedin',
	fields: [sendUserId, contactId, leadId, message],
	check: checkRecipient,
});
