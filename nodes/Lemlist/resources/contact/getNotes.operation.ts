import { request } from '../../definition/operation';
import { sortBy, sortOrder } from '../../shared/sort';
import { contactNotFound } from './fields';
import { contactIdOrEmail } from './picker';

export const getNotes = request({
	value: 'getNotes',
	name: 'Get Notes',
	action: 'Get notes of contact',
	description: 'List what the team wrote down about a contact, as many as lemlist gives at once',
	request: 'GET /contacts/{idOrEmail}/notes',
	fields: [
		contactIdOrEmail,
		// lemlist documents these for notes of companies; for those of contacts it has not been seen.
		{
			displayName: 'Notes per Page',
			name: 'perPage',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 100, numberPrecision: 0 },
			default: 100,
			description: 'Most notes to ask for at once',
			in: 'query',
			as: 'limit',
		},
		{
			displayName: 'Page',
			name: 'page',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 1,
			description: 'Which page to ask for, counted from 1',
			in: 'query',
		},
		sortBy,
		sortOrder,
	],
	notFound: contactNotFound,
});
