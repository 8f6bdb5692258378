import { request } from '../../definition/operation';
import { contactNotFound } from './fields';
import { contactIdOrEmail } from './picker';

export const deleteOperation = request({
	value: 'delete',
	name: 'Delete',
	action: 'Delete contact',
	description:
		'Remove a contact for good, with leads in all campaigns, tasks, conversations, activities. A connected CRM keeps its own. Refused while an enrichment runs.',
	request: 'DELETE /contacts/{idOrEmail}',
	gives: 'deleted',
	fields: [contactIdOrEmail],
	notFound: contactNotFound,
});
