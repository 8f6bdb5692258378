import type { Operation } from '../../engine/operation';
import { contactId } from '../../locators/contact';
import { draftOwner } from '../../locators/draft';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many drafts',
	description: 'List what a team member has prepared for a person, each with its first 100 characters',
	request: 'GET /inbox/{contactId}/drafts',
	list: { rows: 'drafts' },
	fields: [contactId, draftOwner],
};
