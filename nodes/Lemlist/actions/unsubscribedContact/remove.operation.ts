import type { Operation } from '../../engine/operation';
import { contactId } from '../../locators/contact';

export const remove: Operation = {
	value: 'remove',
	name: 'Remove',
	action: 'Remove unsubscribed contact',
	description:
		'Take the do-not-contact mark off a person. Only with their consent: the law may forbid it. Unsubscribed addresses stay blocked.',
	request: 'DELETE /v2/unsubscribes/contacts/{contactId}',
	text: true,
	fields: [contactId],
};
