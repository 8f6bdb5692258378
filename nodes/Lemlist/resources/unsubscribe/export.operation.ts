import { flow } from '../../definition/operation';
import { csvResult, fileFields } from '../../shared/file';

export const exportOperation = flow({
	value: 'export',
	name: 'Export',
	action: 'Export unsubscribes',
	description:
		'All unsubscribed addresses, domains, LinkedIn URLs and phone numbers at once, as CSV file or rows',
	request: ['GET /v2/unsubscribes/exports/variables'],
	fields: fileFields,
	async run(context) {
		const file = await context.csv('GET /v2/unsubscribes/exports/variables');
		return await csvResult(context, file, 'unsubscribes.csv');
	},
});
