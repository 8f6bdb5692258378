import { request } from '../../definition/operation';
import { contactId } from '../contact/picker';

export const remove = request({
	value: 'remove',
	name: 'Remove',
	action: 'Remove unsubscribed contact',
	aside: 'lets campaigns write again',
	description:
		'Take the do-not-contact mark off a contact. Only with their consent: the law may forbid it. Unsubscribed addresses stay blocked.',
	request: 'DELETE /v2/unsubscribes/contacts/{contactId}',
	fields: [contactId],
});
