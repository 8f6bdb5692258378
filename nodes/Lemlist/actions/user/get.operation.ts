import type { Operation } from '../../engine/operation';
import { userId } from '../../locators/user';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get user',
	description: 'Read role, LinkedIn limits and mailboxes of one team member, with mailbox IDs',
	request: 'GET /users/{userId}',
	fields: [userId],
};
