import type { Operation } from '../../engine/operation';
import { contactId } from '../../locators/contact';

export const getStatus: Operation = {
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get status of unsubscribed contact',
	description: 'See whether a person is blocked: doNotContact is true or false',
	request: 'GET /v2/unsubscribes/contacts/{contactId}',
	fields: [contactId],
};
