import type { Operation } from '../../engine/operation';
import { contactId } from '../../locators/contact';
import { draftId, draftOwner } from '../../locators/draft';
import { content, draftIn, extras } from './fields';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update draft',
	description: 'Change a draft; what is not given stays. Its channel cannot be changed.',
	request: 'PATCH /inbox/{contactId}/drafts/{draftId}',
	repeatable: true,
	fields: [contactId, draftOwner, draftId, content, ...extras],
	rows: draftIn,
};
