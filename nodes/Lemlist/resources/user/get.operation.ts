import { request } from '../../definition/operation';
import { userId } from '../../shared/user';

export const get = request({
	value: 'get',
	name: 'Get',
	action: 'Get user',
	description: 'Read role, LinkedIn limits and mailboxes of one user of the team, with mailbox IDs',
	request: 'GET /users/{userId}',
	fields: [userId],
});
