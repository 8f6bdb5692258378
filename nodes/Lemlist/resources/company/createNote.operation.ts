import { request } from '../../definition/operation';
import { note } from '../../shared/crmRecord';
import { companyNotFound } from './fields';
import { companyId } from './picker';

export const createNote = request({
	value: 'createNote',
	name: 'Create Note',
	action: 'Create note for company',
	description: 'Write down something about a company for the team',
	request: 'POST /companies/{companyId}/notes',
	fields: [companyId, note],
	notFound: companyNotFound,
});
