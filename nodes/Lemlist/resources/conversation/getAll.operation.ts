import { request } from '../../definition/operation';
import { userId } from '../../shared/user';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many conversations',
	description:
		'List the conversations of one team member: with whom, on which channels, and who wrote last',
	request: 'GET /inbox',
	list: true,
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
});
