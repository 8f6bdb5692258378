import { csvResult, fileFields } from '../../engine/file';
import type { Operation } from '../../engine/operation';

export const exportOperation: Operation = {
	value: 'export',
	name: 'Export',
	action: 'Export unsubscribed contacts',
	description: 'All contacts, blocked or not, with doNotContact true or false, as CSV file or rows',
	request: ['GET /v2/unsubscribes/exports/contacts'],
	fields: fileFields,
	async run(context) {
		const { body } = await context.send('GET /v2/unsubscribes/exports/contacts', {}, 'text');
		const result = await csvResult(context, String(body ?? ''), 'unsubscribed-contacts.csv');
		if (!Array.isArray(result)) return result;
		// As text, "false" would count as true in an IF node.
		return result.map((row) => ({ ...row, doNotContact: row.doNotContact === 'true' }));
	},
};
