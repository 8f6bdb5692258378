import { request } from '../../definition/operation';
import { contactId } from '../contact/picker';
import { userId } from '../../shared/user';

export const getMessages = request({
	value: 'getMessages',
	name: 'Get Messages',
	action: 'Get messages of conversation',
	description: 'Read the whole conversation with one person on all channels',
	request: 'GET /inbox/{contactId}',
	list: true,
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
});
