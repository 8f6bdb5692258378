import { batch } from '../../definition/operation';
import { contactIds, membership } from './membership';
import { listToFill } from './picker';

export const addContacts = batch({
	value: 'addContacts',
	name: 'Add Contacts',
	action: 'Add contacts to contact list',
	description: 'Put contacts into a static list, passing over those in it. An item for each input item.',
	request: ['POST /contacts/lists/{listId}/entities'],
	fields: [listToFill, contactIds],
	...membership({}, ['addedCount', 'alreadyInList']),
});
