import type { Operation } from '../../engine/operation';
import { contactId } from '../../locators/contact';
import { draftId, draftOwner } from '../../locators/draft';

export const deleteDraft: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete draft',
	description: 'Take a draft out of the inbox. lemlist keeps it, hidden.',
	request: 'DELETE /inbox/{contactId}/drafts/{draftId}',
	fields: [contactId, draftOwner, draftId],
};
