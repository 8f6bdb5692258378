import { request } from '../../definition/operation';
import { contactId } from '../contact/picker';

export const getStatus = request({
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get status of unsubscribed contact',
	description: 'See whether a contact is blocked: doNotContact is true or false',
	request: 'GET /v2/unsubscribes/contacts/{contactId}',
	fields: [contactId],
});
