import type { Operation } from '../../engine/operation';
import { listId } from '../../locators/contactList';
import { contactIds, membership } from './membership';

export const removeContacts: Operation = {
	value: 'removeContacts',
	name: 'Remove Contacts',
	action: 'Remove contacts from contact list',
	description:
		'Take contacts out of a static list; they stay in lemlist. Those not in it are passed over. Gives an item for each input item; request counts everything that was sent together with it.',
	request: ['POST /contacts/lists/{listId}/entities'],
	repeatable: true,
	fields: [listId, contactIds],
	batch: membership({ action: 'remove' }, ['removedCount']),
};
