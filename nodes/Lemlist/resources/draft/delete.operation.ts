import { request } from '../../definition/operation';
import { contactId } from '../contact/picker';
import { draftId, draftOwner } from './picker';

export const deleteDraft = request({
	value: 'delete',
	name: 'Delete',
	action: 'Delete draft',
	description: 'Take a draft out of the inbox. lemlist keeps it, hidden.',
	request: 'DELETE /inbox/{contactId}/drafts/{draftId}',
	gives: 'deleted',
	fields: [contactId, draftOwner, draftId],
});
