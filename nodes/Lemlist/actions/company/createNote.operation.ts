import type { Operation } from '../../engine/operation';
import { companyId } from '../../locators/company';
import { companyNotFound } from './fields';

export const createNote: Operation = {
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
};
