import { flow } from '../../definition/operation';
import { csvResult, fileFields } from '../../shared/file';

export const exportOperation = flow({
	value: 'export',
	name: 'Export',
	action: 'Export unsubscribed contacts',
	description: 'All contacts, blocked or not, with doNotContact true or false, as CSV file or rows',
	request: ['GET /v2/unsubscribes/exports/contacts'],
	fields: fileFields,
	async run(context) {
		const file = await context.csv('GET /v2/unsubscribes/exports/contacts');
		const result = await csvResult(context, file, 'unsubscribed-contacts.csv');
		if (!Array.isArray(result)) return result;
		// As text, "false" would count as true in an IF node.
		return result.map((row) => ({ ...row, doNotContact: row.doNotContact === 'true' }));
	},
});
