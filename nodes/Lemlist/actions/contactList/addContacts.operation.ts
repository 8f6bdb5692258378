import type { Operation } from '../../engine/operation';
import { listId } from '../../locators/contactList';
import { contactIds, membership } from './membership';

export const addContacts: Operation = {
	value: 'addContacts',
	name: 'Add Contacts',
	action: 'Add contacts to contact list',
	description:
		'Put contacts into a static list, passing over those in it. Gives an item for each input item; request counts all that was sent together.',
	request: ['POST /contacts/lists/{listId}/entities'],
	fields: [listId, contactIds],
	batch: membership({}, ['addedCount', 'alreadyInList']),
};
