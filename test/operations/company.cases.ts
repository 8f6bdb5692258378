import { several } from './case';
import type { Case, ResourceCases } from './case';

const companyId = { __rl: true, mode: 'id', value: 'cpn_1' };
const options = { whenNotFound: 'continue' };

const row = (number: number) => ({
	_id: `cpn_${number}`,
	domain: `example${number}.com`,
	fields: { name: `Example ${number}`, industry: 'Software Development', revenue: 5000 },
	createdAt: '2026-03-01T09:00:00.000Z',
	createdBy: 'usr_1',
	ownerId: 'usr_1',
	fieldRejections: [],
	crmSync: { provider: 'hubspot', crmRecordId: null, syncDisabled: false, errors: [] },
});
const simple = (number: number) => ({
	_id: `cpn_${number}`,
	name: `Example ${number}`,
	domain: `example${number}.com`,
	industry: 'Software Development',
	ownerId: 'usr_1',
	createdAt: '2026-03-01T09:00:00.000Z',
	fieldRejections: [],
});
const rows = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => row(from + index));

const note = (number: number) => ({
	_id: `act_${number}`,
	teamId: 'tea_1',
	companyId: 'cpn_1',
	type: 'annotated',
	createdAt: '2026-03-01T09:00:00.000Z',
	note: `Note ${number}`,
	sendUserId: 'usr_1',
	userId: 'usr_1',
});
const notes = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => note(from + index));

const written = {
	_id: 'cpn_1',
	teamId: 'tea_1',
	domain: 'example1.com',
	linkedinUrl: 'https://www.linkedin.com/company/example1',
	fields: { name: 'Example 1', industry: 'Software Development' },
	ownerId: 'usr_1',
	source: 'api',
	createdAt: '2026-03-01T09:00:00.000Z',
	createdBy: 'usr_1',
};
const warnings = [{ code: 'UNKNOWN_FIELD', message: 'Field "shoeSize" does not exist' }];

/** What the node stores of a resource mapper. */
const mapped = (value: Record<string, unknown>) => ({
	mappingMode: 'defineBelow',
	matchingColumns: [],
	schema: [
		{ id: 'revenue', displayName: 'Revenue', type: 'number', required: false, display: true },
		{ id: 'isPartner', displayName: 'Partner', type: 'boolean', required: false, display: true },
		{ id: 'note', displayName: 'Note', type: 'string', required: false, display: true },
	],
	value,
});

/** Fields of a company that are sent as they are filled in. */
const asGiven = {
	linkedinUrl: 'https://www.linkedin.com/company/example1',
	linkedinUrlSalesNav: 'https://www.linkedin.com/sales/company/1',
	industry: 'Software Development',
	location: 'Paris',
	size: '11-50',
	specialties: 'Outreach',
	tagline: 'By example',
	type: 'Privately Held',
	description: 'Makes examples',
	foundedOn: '2015',
	headquarters: 'Paris',
	picture: 'https://example.com/logo.png',
	source: 'fair',
};

const listId = { __rl: true, mode: 'id', value: 'clt_4' };
const queued = { queued: 2, alreadyLinked: 1, notFound: 0 };

/** What goes to the CRM, in whichever way. */
const toCrm = (request: string): Record<'minimal' | 'full', Case> & Record<string, Case> => ({
	minimal: {
		parameters: { by: 'ids', idsOrDomains: ['={{ $json.company }}'] },
		input: [{ company: 'cpn_1' }, { company: 'example1.com, cpn_2' }, { company: 'cpn_1' }],
		exchanges: [{ request, body: { idsOrDomains: ['cpn_1', 'example1.com', 'cpn_2'] }, answer: queued }],
		items: [['cpn_1'], ['example1.com', 'cpn_2'], ['cpn_1']].map((idsOrDomains) => ({
			...{ idsOrDomains, requests: [queued] },
		})),
	},
	full: {
		parameters: { by: '={{ $json.by }}', idsOrDomains: ['={{ $json.company }}'], listId },
		input: [{ by: 'list' }, { by: 'ids', company: 'cpn_1' }, { by: 'list' }],
		exchanges: [
			{ request, body: { listId: 'clt_4' }, answer: { alreadyLinked: 3 } },
			{ request, body: { idsOrDomains: ['cpn_1'] }, answer: queued },
		],
		items: [
			{ listId: 'clt_4', requests: [{ alreadyLinked: 3 }] },
			{ idsOrDomains: ['cpn_1'], requests: [queued] },
			{ listId: 'clt_4', requests: [{ alreadyLinked: 3 }] },
		],
	},
	'more than go into one request': {
		parameters: { by: 'ids', idsOrDomains: ['={{ $json.companies }}'] },
		input: [{ companies: several(1, 10_001, (number) => `cpn_${number}`) }],
		exchanges: [
			{
				request,
				body: { idsOrDomains: several(1, 10_000, (number) => `cpn_${number}`) },
				answer: queued,
			},
			{ request, body: { idsOrDomains: ['cpn_10001'] }, answer: { alreadyLinked: 1 } },
		],
		items: [
			{
				idsOrDomains: several(1, 10_001, (number) => `cpn_${number}`),
				requests: [queued, { alreadyLinked: 1 }],
			},
		],
	},
	'an empty answer and one of another shape': {
		parameters: { by: 'ids', idsOrDomains: ['={{ $json.companies }}'] },
		input: [{ companies: several(1, 10_001, (number) => `cpn_${number}`) }],
		exchanges: [
			{ request, body: expect.anything() },
			{ request, body: { idsOrDomains: ['cpn_10001'] }, answer: 'Queued' },
		],
		items: [
			{
				idsOrDomains: several(1, 10_001, (number) => `cpn_${number}`),
				requests: [{ answered: false, statusCode: 200 }, { message: 'Queued' }],
			},
		],
	},
	'without a CRM': {
		parameters: { by: 'list', listId },
		exchanges: [
			{
				request,
				body: { listId: 'clt_4' },
				answer: { success: false, error: { code: 'NO_CRM_CONNECTED', message: 'No CRM connected' } },
			},
		],
		error: 'No CRM connected',
	},
});

export const company: ResourceCases = {
	connectToCrm: toCrm('POST /companies/crm/search-and-connect'),
	createInCrm: toCrm('POST /companies/crm/create'),
	createNote: {
		minimal: {
			parameters: { companyId, note: 'Asked for an offer' },
			exchanges: [
				{
					request: 'POST /companies/cpn_1/notes',
					body: { note: 'Asked for an offer' },
					answer: note(1),
				},
			],
			items: [note(1)],
		},
		full: {
			parameters: { companyId, note: 'Asked for an offer', options },
			exchanges: [
				{
					request: 'POST /companies/cpn_1/notes',
					body: { note: 'Asked for an offer' },
					status: 404,
					answer: 'Company not found',
				},
			],
			items: [{ found: false, companyId: 'cpn_1' }],
		},
	},
	createOrUpdate: {
		minimal: {
			parameters: { name: 'Example 1', domain: 'example1.com' },
			exchanges: [
				{
					request: 'POST /companies',
					body: { name: 'Example 1', domain: 'example1.com' },
					status: 201,
					answer: { success: true, data: { ...written, created: true } },
				},
			],
			items: [
				{
					_id: 'cpn_1',
					created: true,
					name: 'Example 1',
					domain: 'example1.com',
					linkedinUrl: 'https://www.linkedin.com/company/example1',
					ownerId: 'usr_1',
					source: 'api',
					createdAt: '2026-03-01T09:00:00.000Z',
					warnings: [],
				},
			],
		},
		full: {
			parameters: {
				simplify: false,
				name: 'Example 1',
				domain: 'example1.com',
				customFields: mapped({ revenue: '={{ "5000" }}', isPartner: false, note: null }) as never,
				additionalFields: {
					companyId,
					companyOwner: { __rl: true, mode: 'email', value: 'nathan@example.com' },
					...asGiven,
					customFieldsJson: '{"shoeSize": 42, "nothing": ""}',
				},
			},
			exchanges: [
				{
					request: 'POST /companies',
					body: {
						companyId: 'cpn_1',
						name: 'Example 1',
						domain: 'example1.com',
						companyOwner: 'nathan@example.com',
						...asGiven,
						revenue: 5000,
						isPartner: false,
						shoeSize: 42,
					},
					answer: { success: true, data: { ...written, created: false, updated: true }, warnings },
				},
			],
			items: [{ ...written, created: false, updated: true, warnings }],
		},
		'an existing one needs neither name nor domain': {
			parameters: { simplify: false, additionalFields: { companyId, size: '11-50' } },
			exchanges: [
				{
					request: 'POST /companies',
					body: { companyId: 'cpn_1', size: '11-50' },
					answer: { success: true, data: { ...written, created: false, updated: true } },
				},
			],
			items: [{ ...written, created: false, updated: true, warnings: [] }],
		},
		'a new one needs both': {
			parameters: { name: 'Example 1' },
			exchanges: [],
			error: 'Name and Domain are needed for a company',
		},
		'a value of another type than its custom field': {
			parameters: {
				name: 'Example 1',
				domain: 'example1.com',
				customFields: mapped({ revenue: '={{ "much" }}' }) as never,
			},
			exchanges: [],
			error: "Invalid input for 'revenue' [item 0]",
		},
		'custom fields that are no object': {
			parameters: {
				name: 'Example 1',
				domain: 'example1.com',
				additionalFields: { customFieldsJson: '[1]' },
			},
			exchanges: [],
			error: 'Custom Fields (JSON) must be an object',
		},
	},
	delete: {
		minimal: {
			parameters: { companyId },
			exchanges: [
				{
					request: 'DELETE /companies/cpn_1',
					answer: { success: true, deletedCompanyId: 'cpn_1' },
				},
			],
			items: [{ deleted: true }],
		},
		full: {
			parameters: { companyId, additionalFields: { force: true }, options },
			exchanges: [
				{
					request: 'DELETE /companies/cpn_1',
					query: { force: 'true' },
					answer: { success: true, deletedCompanyId: 'cpn_1', unlinkedContacts: 3 },
				},
			],
			items: [{ deleted: true }],
		},
		'one that has contacts': {
			parameters: { companyId, additionalFields: { force: false } },
			exchanges: [
				{
					request: 'DELETE /companies/cpn_1',
					status: 400,
					answer: {
						success: false,
						error: {
							code: 'COMPANY_HAS_CONTACTS',
							message: 'Company still has contacts attached. Pass ?force=true to detach them.',
							contactCount: 3,
						},
					},
				},
			],
			error: 'Company still has contacts attached.',
		},
		'one that lemlist does not have': {
			parameters: { companyId, options },
			exchanges: [
				{
					request: 'DELETE /companies/cpn_1',
					status: 404,
					answer: {
						success: false,
						error: { code: 'COMPANY_NOT_FOUND_BY_ID', message: 'Company not found by ID' },
					},
				},
			],
			items: [{ found: false, companyId: 'cpn_1' }],
		},
		'a lead in place of the company': {
			parameters: { companyId: { __rl: true, mode: 'id', value: 'lea_1' } },
			exchanges: [],
			error: 'Company "lea_1" is the ID of a lead',
		},
	},
	get: {
		minimal: {
			parameters: { companyId: { ...companyId, value: 'cpn_6' } },
			exchanges: [{ request: 'GET /companies/cpn_6', answer: { ...row(6), teamId: 'tea_1' } }],
			items: [{ ...row(6), teamId: 'tea_1' }],
		},
		full: {
			parameters: { companyId, options },
			exchanges: [
				{
					request: 'GET /companies/cpn_1',
					status: 404,
					answer: {
						success: false,
						error: { code: 'COMPANY_NOT_FOUND_BY_ID', message: 'Company not found by ID' },
					},
				},
			],
			items: [{ found: false, companyId: 'cpn_1' }],
		},
		'an empty answer': {
			parameters: { companyId },
			exchanges: [{ request: 'GET /companies/cpn_1' }],
			items: [{ answered: false, statusCode: 200 }],
		},
		'another shape': {
			parameters: { companyId },
			exchanges: [{ request: 'GET /companies/cpn_1', answer: { company: { id: 'cpn_1' } } }],
			items: [{ company: { id: 'cpn_1' } }],
		},
		'the name of a route in place of the ID': {
			parameters: { companyId: { __rl: true, mode: 'id', value: 'lists' } },
			exchanges: [],
			error: 'Company "lists" is no ID',
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [
				{
					request: 'GET /companies',
					query: { limit: '50', offset: '0' },
					answer: { data: rows(1, 2), total: 2, limit: 50, offset: 0 },
				},
			],
			items: [simple(1), simple(2)],
		},
		full: {
			parameters: {
				returnAll: true,
				simplify: false,
				filters: {
					idsOrDomains: ['={{ $json.domains }}', 'cpn_101'],
					search: 'Example',
					fields: ['_id', 'domain'],
					crmSyncStatus: 'unique_index_error_company',
					fieldRejectionReason: 'crm_sync_duplicate_company',
					listId,
				},
				sort: { sortBy: 'createdAt', sortOrder: 'desc' },
			},
			input: [{ domains: Array.from({ length: 100 }, (_, index) => `example${index + 1}.com`) }],
			exchanges: [
				{ from: 1, to: 100, asked: rows(1, 100).map(({ domain }) => domain) },
				{ from: 101, to: 101, asked: ['cpn_101'] },
			].map(({ from, to, asked }) => ({
				request: 'GET /companies',
				query: {
					idsOrDomains: asked.join(','),
					search: 'Example',
					fields: '_id,domain',
					crmSyncStatus: 'unique_index_error_company',
					fieldRejectionReason: 'crm_sync_duplicate_company',
					listId: 'clt_4',
					sortBy: 'createdAt',
					sortOrder: 'desc',
				},
				answer: { data: rows(from, to), total: to - from + 1, limit: 100, offset: 0 },
			})),
			items: rows(1, 101),
		},
		'page after page': {
			parameters: { returnAll: true, simplify: false },
			exchanges: [0, 500].map((offset) => ({
				request: 'GET /companies',
				query: { limit: '500', offset: String(offset) },
				answer: { data: rows(offset + 1, offset === 0 ? 500 : 520), total: 520, limit: 500, offset },
			})),
			items: rows(1, 520),
		},
		'without a CRM': {
			parameters: { filters: { crmSyncStatus: 'synced' } },
			exchanges: [
				{
					request: 'GET /companies',
					query: { crmSyncStatus: 'synced', limit: '50', offset: '0' },
					status: 400,
					answer: {
						success: false,
						error: { code: 'NO_CRM_CONNECTED', message: 'No CRM connected' },
					},
				},
			],
			error: 'No CRM connected',
		},
	},
	getNotes: {
		minimal: {
			parameters: { companyId },
			exchanges: [
				{
					request: 'GET /companies/cpn_1/notes',
					query: { limit: '50', page: '1' },
					answer: { data: notes(1, 2), total: 2 },
				},
			],
			items: notes(1, 2),
		},
		full: {
			parameters: {
				companyId,
				returnAll: true,
				sort: { sortBy: 'createdAt', sortOrder: 'desc' },
				options,
			},
			exchanges: [1, 2].map((page) => ({
				request: 'GET /companies/cpn_1/notes',
				query: { sortBy: 'createdAt', sortOrder: 'desc', limit: '100', page: String(page) },
				answer: { data: notes(page * 100 - 99, page === 1 ? 100 : 120), total: 120 },
			})),
			items: notes(1, 120),
		},
	},
};
