import { rowsAt } from '../../api/json.ts';
import { flow } from '../../definition/operation';

const ENTITIES = ['contact', 'company'] as const;

export const getAll = flow({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many fields',
	description:
		'List what lemlist can store of contacts and companies, custom fields included. Fields are written by name, not label.',
	request: ['GET /fields'],
	list: true,
	fields: [
		{
			displayName: 'Entity',
			name: 'entity',
			type: 'options',
			options: [
				{ name: 'Company', value: 'company' },
				{ name: 'Contact', value: 'contact' },
			],
			default: 'contact',
			description: 'Only fields of these records',
			in: 'query',
		},
		{
			displayName: 'Source',
			name: 'source',
			type: 'options',
			options: [
				{ name: 'CRM', value: 'crm_synced', description: 'Synced with the connected CRM' },
				{ name: 'Custom', value: 'custom', description: 'Added by the team' },
				{ name: 'Default', value: 'default', description: 'Brought by lemlist' },
			],
			default: 'custom',
			in: 'query',
		},
	],
	async run({ send, wanted }) {
		const { body } = await send('GET /fields');
		const rows = ENTITIES.flatMap((entity) =>
			rowsAt(body, entity).map((field) => ({ entity, ...field })),
		);
		return rows.slice(0, wanted);
	},
});
