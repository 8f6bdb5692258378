import { flow } from '../../definition/operation';

export const getSchema = flow({
	value: 'getSchema',
	name: 'Get Schema',
	action: 'Get schema of database',
	description: 'Read every property that lemlist’s database may have of people or companies',
	request: ['GET /schema/people', 'GET /schema/companies'],
	fields: [
		{
			displayName: 'Entity',
			name: 'entity',
			type: 'options',
			options: [
				{ name: 'Companies', value: 'companies' },
				{ name: 'People', value: 'people' },
			],
			default: 'people',
			required: true,
			description: 'Whose properties to read',
		},
	],
	run: async ({ values: { entity }, send }) => (await send(`GET /schema/${entity}`)).data,
});
