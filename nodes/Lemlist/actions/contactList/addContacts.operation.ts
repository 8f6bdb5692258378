import type { Operation } from '../../engine/operation';
import { listId } from '../../locators/contactList';
import { contactIds, membership } from './membership';

export const addContacts: Operation = {
	value: 'addContacts',
	name: 'Add Contacts',
	action: 'Add contacts to contact list',
	description:
		'Put existing contacts into a static list. Those already in it are passed over. Gives an item for each input item; request counts everything that was sent together with it.',
	request: ['POST /contacts/lists/{listId}/entities'],
	fields: [listId, contactIds],
	batch: membership({}, ['addedCount', 'alreadyInList']),
};
