import { request } from '../../definition/operation';
import { note } from '../../shared/crmRecord';
import { contactNotFound } from './fields';
import { contactIdOrEmail } from './picker';

export const createNote = request({
	value: 'createNote',
	name: 'Create Note',
	action: 'Create note for contact',
	description: 'Write down something about a contact for the team; it goes to the connected CRM as well',
	request: 'POST /contacts/{idOrEmail}/notes',
	fields: [contactIdOrEmail, note],
	notFound: contactNotFound,
});
