import type { Resource } from '../../definition/operation';
import { addLabels } from './addLabels.operation';
import { getAll } from './getAll.operation';
import { getMessages } from './getMessages.operation';
import { removeLabels } from './removeLabels.operation';
import { sendEmail } from './sendEmail.operation';
import { sendLinkedinMessage } from './sendLinkedinMessage.operation';
import { sendWhatsappMessage } from './sendWhatsappMessage.operation';

export const conversation: Resource = {
	value: 'conversation',
	name: 'Conversation',
	description: 'Messages in the inbox',
	operations: [
		addLabels,
		getAll,
		getMessages,
		removeLabels,
		sendEmail,
		sendLinkedinMessage,
		sendWhatsappMessage,
	],
	defaultOperation: getAll.value,
};
