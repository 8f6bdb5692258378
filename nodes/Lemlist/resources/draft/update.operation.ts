import { request } from '../../definition/operation';
import { contactId } from '../contact/picker';
import { content, extras } from './fields';
import { draftId, draftOwner } from './picker';

export const update = request({
	value: 'update',
	name: 'Update',
	action: 'Update draft',
	description: 'Change a draft; what is not given stays. Its channel cannot be changed.',
	request: 'PATCH /inbox/{contactId}/drafts/{draftId}',
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [contactId, draftOwner, draftId, content, ...extras],
});
