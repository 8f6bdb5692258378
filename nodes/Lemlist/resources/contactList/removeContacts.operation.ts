import { batch } from '../../definition/operation';
import { contactIds, membership } from './membership';
import { listId } from './picker';

export const removeContacts = batch({
	value: 'removeContacts',
	name: 'Remove Contacts',
	action: 'Remove contacts from contact list',
	description:
		'Take contacts out of a static list, passing over those not in it; they stay in lemlist. An item for each input item.',
	request: ['POST /contacts/lists/{listId}/entities'],
	fields: [listId, contactIds],
	...membership({ action: 'remove' }, ['removedCount']),
});
