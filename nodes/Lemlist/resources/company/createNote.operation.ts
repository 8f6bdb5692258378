import { request } from '../../definition/operation';
import { companyNotFound } from './fields';
import { companyId } from './picker';

export const createNote = request({
	value: 'createNote',
	name: 'Create Note',
	action: 'Create note for company',
	description: 'Write down something about a company for the team',
	request: 'POST /companies/{companyId}/notes',
	fields: [
		companyId,
		{
			displayName: 'Note',
			name: 'note',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			placeholder: 'e.g. Asked for an offer in spring',
			description: 'What to remember, as plain text',
			in: 'body',
		},
	],
	notFound: companyNotFound,
});
