import type { Operation } from '../../engine/operation';
import { userId } from '../../locators/user';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many conversations',
	description: 'List the inbox of one team member: with whom, on which channels, and who wrote last',
	request: 'GET /inbox',
	list: { rows: 'data', by: 'page', size: 'limit', max: 100 },
	fields: [{ ...userId, in: 'query' }],
	simplify: [
		'_id',
		'contactId',
		'contact.fullName',
		'contact.email',
		'channels',
		'haveReplies',
		'lastActivityAt',
		'lastRepliedAt',
		'lastRepliedChannel',
		'createdAt',
	],
};
