import { flow } from '../../definition/operation';
import { csvResult, fileFields } from '../../shared/file';
import { exportedListId } from './picker';

export const exportOperation = flow({
	value: 'export',
	name: 'Export',
	action: 'Export contact list',
	description: 'All lemlist knows of the people in a list, as CSV file or rows',
	request: ['GET /contacts/export'],
	fields: [
		exportedListId,
		...fileFields,
		{
			displayName: 'Entity',
			name: 'entity',
			type: 'options',
			options: [
				{ name: 'Companies', value: 'company', description: 'The list is a list of companies' },
				{ name: 'Contacts', value: 'contact', description: 'The list is a list of people' },
			],
			default: 'contact',
			description: 'What is in the list; for companies a company list, or all',
			in: 'query',
		},
	],
	async run(context) {
		const file = await context.csv('GET /contacts/export');
		const name = context.values.entity === 'company' ? 'companies.csv' : 'contacts.csv';
		return await csvResult(context, file, name);
	},
});
