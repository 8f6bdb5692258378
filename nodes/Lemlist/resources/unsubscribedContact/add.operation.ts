import { request } from '../../definition/operation';
import { contactId } from '../contact/picker';

export const add = request({
	value: 'add',
	name: 'Add',
	action: 'Add unsubscribed contact',
	description:
		'Block a contact: mark them as do-not-contact, so that nothing is sent to any of their addresses',
	request: 'POST /v2/unsubscribes/contacts/{contactId}',
	fields: [contactId],
});
