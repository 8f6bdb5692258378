import { request } from '../../definition/operation';
import { checkRecipient, contactId, leadId, message, sendUserId } from './fields';
import { sendUserWhatsappAccountId } from './whatsappAccount';

export const sendWhatsappMessage = request({
	value: 'sendWhatsappMessage',
	name: 'Send WhatsApp Message',
	action: 'Send WhatsApp message in conversation',
	aside: '',
	description:
		'Sends messages: a text to a conversation leaves at once from a connected WhatsApp account, which needs the add-on',
	request: 'POST /inbox/whatsapp',
	fields: [sendUserId, sendUserWhatsappAccountId, contactId, leadId, message],
	check: checkRecipient,
});
