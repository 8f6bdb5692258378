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

const tier = { name: 'accountTier', label: 'Account tier', type: 'text', source: 'custom' };

export const field: ResourceCases = {
	createOrUpdate: {
		minimal: {
			parameters: { entity: 'contact', name: 'accountTier', type: 'text' },
			exchanges: [
				{
					request: 'POST /fields',
					body: { entity: 'contact', name: 'accountTier', type: 'text' },
					answer: { success: true, data: tier },
				},
			],
			items: [tier],
		},
		full: {
			parameters: {
				entity: 'company',
				name: 'tier',
				type: 'select',
				additionalFields: {
					label: 'Account tier',
					moreFields: '{ "deleteOptions": ["Bronze"] }',
					renameOptions: '{ "Gold": "Platinum" }',
					upsertOptions: ['Gold', 'Silver'],
				},
			},
			exchanges: [
				{
					request: 'POST /fields',
					body: {
						entity: 'company',
						name: 'tier',
						type: 'select',
						label: 'Account tier',
						upsertOptions: ['Gold', 'Silver'],
						renameOptions: { Gold: 'Platinum' },
						deleteOptions: ['Bronze'],
					},
					answer: { success: true, data: tier },
				},
			],
			items: [tier],
		},
		'nothing at all': {
			parameters: { entity: 'contact', name: 'accountTier', type: 'text' },
			exchanges: [
				{
					request: 'POST /fields',
					body: { entity: 'contact', name: 'accountTier', type: 'text' },
				},
			],
			items: [{ answered: false, statusCode: 200 }],
		},
	},
	delete: {
		minimal: {
			parameters: { entity: 'company', name: { __rl: true, mode: 'id', value: 'accountTier' } },
			exchanges: [
				{
					request: 'DELETE /fields/company/accountTier',
					answer: {
						success: true,
						data: { entity: 'company', name: 'accountTier', deleted: true },
					},
				},
			],
			items: [{ deleted: true }],
		},
		'one that campaigns use': {
			parameters: { entity: 'company', name: { __rl: true, mode: 'id', value: 'accountTier' } },
			exchanges: [
				{
					request: 'DELETE /fields/company/accountTier',
					status: 409,
					answer: { error: 'The field is used in campaigns', code: 'FIELD_IN_USE' },
				},
			],
			error: 'The field is used in campaigns',
		},
	},
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
