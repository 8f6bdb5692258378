import type { Operation } from '../../engine/operation';
import { contactId } from '../../locators/contact';
import { draftId, draftOwner } from '../../locators/draft';
import { draftIn } from './fields';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get draft',
	description: 'Read a draft with its whole text and its attachments',
	request: 'GET /inbox/{contactId}/drafts/{draftId}',
	fields: [contactId, draftOwner, draftId],
	rows: draftIn,
};
