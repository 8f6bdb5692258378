import type { Operation } from '../../engine/operation';
import { sendUserWhatsappAccountId } from '../../locators/whatsappAccount';
import { checkRecipient, contactId, leadId, message, sendUserId } from './fields';

export const sendWhatsappMessage: Operation = {
	value: 'sendWhatsappMessage',
	name: 'Send WhatsApp Message',
	action: 'Send WhatsApp message in conversation',
	description:
		'Sends messages: a text leaves at once from a connected WhatsApp account, which needs the add-on',
	request: 'POST /inbox/whatsapp',
	fields: [sendUserId, sendUserWhatsappAccountId, contactId, leadId, message],
	check: checkRecipient,
};
