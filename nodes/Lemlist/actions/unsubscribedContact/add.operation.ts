import type { Operation } from '../../engine/operation';
import { contactId } from '../../locators/contact';

export const add: Operation = {
	value: 'add',
	name: 'Add',
	action: 'Add unsubscribed contact',
	description:
		'Block a person: mark them as do-not-contact, so that nothing is sent to any of their addresses',
	request: 'POST /v2/unsubscribes/contacts/{contactId}',
	text: true,
	repeatable: true,
	fields: [contactId],
};
