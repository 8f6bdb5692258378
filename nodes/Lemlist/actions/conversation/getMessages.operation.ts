import type { Operation } from '../../engine/operation';
import { contactId } from '../../locators/contact';
import { userId } from '../../locators/user';

export const getMessages: Operation = {
	value: 'getMessages',
	name: 'Get Messages',
	action: 'Get messages of conversation',
	description: 'Read what was exchanged with one person on all channels',
	request: 'GET /inbox/{contactId}',
	list: { rows: 'data', by: 'skip', size: 'limit', max: 100 },
	fields: [
		contactId,
		{
			displayName: 'Mark as Read',
			name: 'markAsRead',
			type: 'boolean',
			default: false,
			description: 'Whether the conversation then counts as read. Needs User.',
			in: 'query',
		},
		{ ...userId, required: false, description: 'Team member who reads', in: 'query' },
	],
	simplify: [
		'_id',
		'type',
		'createdAt',
		'contactId',
		'leadId',
		'campaignId',
		'sendUserEmail',
		'fromEmail',
		'subject',
		'message',
	],
};
