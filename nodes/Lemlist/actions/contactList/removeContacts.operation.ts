import type { Operation } from '../../engine/operation';
import { listId } from '../../locators/contactList';
import { contactIds, membership } from './membership';

export const removeContacts: Operation = {
	value: 'removeContacts',
	name: 'Remove Contacts',
	action: 'Remove contacts from contact list',
	description:
		'Take contacts out of a static list, passing over those not in it; they stay in lemlist. Gives an item for each input item; request counts all that was sent together.',
	request: ['POST /contacts/lists/{listId}/entities'],
	repeatable: true,
	fields: [listId, contactIds],
	batch: membership({ action: 'remove' }, ['removedCount']),
};
