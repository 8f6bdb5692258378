import { request } from '../../definition/operation';
import { contactId } from '../contact/picker';
import { draftId, draftOwner } from './picker';

export const get = request({
	value: 'get',
	name: 'Get',
	action: 'Get draft',
	description: 'Read a draft with its whole text and its attachments',
	request: 'GET /inbox/{contactId}/drafts/{draftId}',
	fields: [contactId, draftOwner, draftId],
});
