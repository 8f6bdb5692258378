import { csvResult, fileFields } from '../../engine/file';
import type { Operation } from '../../engine/operation';

export const exportOperation: Operation = {
	value: 'export',
	name: 'Export',
	action: 'Export unsubscribes',
	description:
		'All blocked addresses, domains, LinkedIn URLs and phone numbers at once, as CSV file or rows',
	request: ['GET /v2/unsubscribes/exports/variables'],
	fields: fileFields,
	async run(context) {
		const { body } = await context.send('GET /v2/unsubscribes/exports/variables', {}, 'text');
		return await csvResult(context, String(body ?? ''), 'unsubscribes.csv');
	},
};
