import type { Operation } from '../../engine/operation';
import { contactIdOrEmail } from '../../locators/contact';
import { contactNotFound } from './fields';

export const deleteOperation: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete contact',
	description:
		'Remove a person for good, with their leads in all campaigns, tasks, conversations and activities. A connected CRM keeps its own. Refused while an enrichment runs.',
	request: 'DELETE /contacts/{idOrEmail}',
	fields: [contactIdOrEmail],
	notFound: contactNotFound,
};
