import type { ResourceCases } from './case';

const contact = [
	{ name: 'firstName', label: 'First name', type: 'text', source: 'default' },
	{ name: 'revenue', label: 'Annual revenue', type: 'number', source: 'custom' },
];
const company = [
	{
		name: 'industry',
		label: 'Industry',
		type: 'text',
		source: 'crm_synced',
		crmField: 'hs_industry',
	},
];
const all = [
	...contact.map((each) => ({ entity: 'contact', ...each })),
	...company.map((each) => ({ entity: 'company', ...each })),
];

export const field: ResourceCases = {
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /fields', answer: { success: true, data: { contact, company } } }],
			items: all,
		},
		full: {
			parameters: { returnAll: true, filters: { entity: 'company', source: 'crm_synced' } },
			exchanges: [
				{
					request: 'GET /fields',
					query: { entity: 'company', source: 'crm_synced' },
					answer: { success: true, data: { company } },
				},
			],
			items: all.slice(2),
		},
		'no more than the limit asks for': {
			parameters: { limit: 1 },
			exchanges: [{ request: 'GET /fields', answer: { success: true, data: { contact, company } } }],
			items: all.slice(0, 1),
		},
		'a key that may not': {
			parameters: {},
			exchanges: [{ request: 'GET /fields', status: 401, answer: { error: 'Unauthorized' } }],
			error: 'Unauthorized',
		},
	},
};
