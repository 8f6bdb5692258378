import type { Case, OperationCases, ResourceCases } from './case';

const locator = (value: string, mode = 'id') => ({ __rl: true, mode, value });
const options = { whenNotFound: 'continue' };

const row = (number: number) => ({
	_id: `ctc_${number}`,
	teamId: 'tea_1',
	fullName: 'Nathan Example',
	email: `nathan${number}@example.com`,
	fields: { firstName: 'Nathan', lastName: 'Example', jobTitle: 'CTO', revenue: 5000 },
	campaigns: [{ campaignId: 'cam_1', campaignState: 'running', leadState: 'done', leadId: 'lea_1' }],
	ownerId: 'usr_1',
	createdAt: '2026-03-01T09:00:00.000Z',
	createdBy: 'usr_1',
	unsubscribed: false,
	fieldRejections: [],
});
const simple = (number: number) => ({
	_id: `ctc_${number}`,
	email: `nathan${number}@example.com`,
	fullName: 'Nathan Example',
	firstName: 'Nathan',
	lastName: 'Example',
	jobTitle: 'CTO',
	campaigns: [{ campaignId: 'cam_1', campaignState: 'running', leadState: 'done', leadId: 'lea_1' }],
	unsubscribed: false,
	ownerId: 'usr_1',
	createdAt: '2026-03-01T09:00:00.000Z',
});
const rows = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => row(from + index));

const written = {
	_id: 'ctc_1',
	teamId: 'tea_1',
	emails: [{ value: 'nathan@example.com' }],
	fields: { firstName: 'Nathan', lastName: 'Example' },
	ownerId: 'usr_1',
	source: 'api',
	createdAt: '2026-03-01T09:00:00.000Z',
	createdBy: 'usr_1',
	unsubscribed: false,
};
const warnings = [{ code: 'COMPANY_NOT_FOUND', message: 'No company with this domain' }];

/** What the node stores of a resource mapper. */
const customFields = {
	mappingMode: 'defineBelow',
	matchingColumns: [],
	schema: [
		{ id: 'leadStatus', displayName: 'leadStatus', type: 'string', required: false, display: true },
		{ id: 'renewal', displayName: 'Renewal', type: 'dateTime', required: false, display: true },
	],
	value: { leadStatus: '={{ $json.status }}', renewal: '2027-01-01T09:00:00.000Z' },
};

/** Fields of a contact that are sent as they are filled in. */
const asGiven = {
	linkedinUrl: 'https://www.linkedin.com/in/nathan-example',
	linkedinUrlSalesNav: 'https://www.linkedin.com/sales/lead/1',
	additionalEmails: ['nathan@example.org'],
	firstName: 'Nathan',
	lastName: 'Example',
	phone: '+33612345678',
	jobTitle: 'CTO',
	jobDescription: 'Builds examples',
	picture: 'https://example.com/nathan.png',
	timezone: 'Europe/Paris',
	industry: 'Software Development',
	languages: 'English, French',
	location: 'Paris',
	skills: 'Examples',
	summary: 'Gives examples',
	tagline: 'For example',
	source: 'fair',
	companyDomain: 'example.com',
	companyLinkedinUrl: 'https://www.linkedin.com/company/example',
};

const note = (number: number) => ({
	_id: `act_${number}`,
	contactId: 'ctc_1',
	note: `Note ${number}`,
	createdAt: '2026-03-01T09:00:00.000Z',
});
const NOTES = '/contacts/nathan%40example.com/notes';
const byEmail = locator('nathan@example.com', 'email');
const queued = { queued: 2, alreadyLinked: 1 };

/** What goes to the CRM, in whichever way. */
const toCrm = (request: string): OperationCases => ({
	minimal: {
		parameters: { by: 'ids', idsOrEmails: ['={{ $json.person }}'] },
		input: [{ person: 'ctc_1' }, { person: 'nathan@example.com' }],
		exchanges: [{ request, body: { idsOrEmails: ['ctc_1', 'nathan@example.com'] }, answer: queued }],
		items: [['ctc_1'], ['nathan@example.com']].map((idsOrEmails) => ({
			...{ idsOrEmails, requests: [queued] },
		})),
	},
	full: {
		parameters: {
			by: '={{ $json.by }}',
			idsOrEmails: ['ctc_1'],
			listId: locator('clt_1'),
		},
		input: [{ by: 'list' }, { by: 'ids' }],
		exchanges: [
			{ request, body: { listId: 'clt_1' }, answer: queued },
			{ request, body: { idsOrEmails: ['ctc_1'] }, answer: queued },
		],
		items: [
			{ listId: 'clt_1', requests: [queued] },
			{ idsOrEmails: ['ctc_1'], requests: [queued] },
		],
	},
	'nobody named': {
		parameters: { by: 'ids', idsOrEmails: ['={{ $json.person }}'] },
		input: [{ person: '' }],
		exchanges: [],
		error: 'IDs or Emails is empty',
	},
});

/** Those that become leads of the CRM go by themselves. */
const asLeads: Case = {
	parameters: {
		by: '={{ $json.by }}',
		idsOrEmails: ['={{ $json.person }}'],
		listId: locator('clt_1'),
		additionalFields: { asLead: '={{ $json.asLead }}' },
	},
	input: [
		{ by: 'ids', person: 'ctc_1', asLead: true },
		{ by: 'ids', person: 'ctc_2', asLead: false },
		{ by: 'ids', person: 'ctc_3', asLead: true },
		{ by: 'list', asLead: true },
	],
	exchanges: [
		{ idsOrEmails: ['ctc_1', 'ctc_3'], asLead: true },
		{ idsOrEmails: ['ctc_2'], asLead: false },
		{ listId: 'clt_1', asLead: true },
	].map((body) => ({ request: 'POST /contacts/crm/create', body, answer: queued })),
	items: [
		{ idsOrEmails: ['ctc_1'], asLead: true, requests: [queued] },
		{ idsOrEmails: ['ctc_2'], asLead: false, requests: [queued] },
		{ idsOrEmails: ['ctc_3'], asLead: true, requests: [queued] },
		{ listId: 'clt_1', asLead: true, requests: [queued] },
	],
};

export const contact: ResourceCases = {
	connectToCrm: toCrm('POST /contacts/crm/search-and-connect'),
	createInCrm: { ...toCrm('POST /contacts/crm/create'), full: asLeads },
	createNote: {
		minimal: {
			parameters: { idOrEmail: byEmail, note: 'Asked for an offer' },
			exchanges: [{ request: `POST ${NOTES}`, body: { note: 'Asked for an offer' }, answer: note(1) }],
			items: [note(1)],
		},
		full: {
			parameters: { idOrEmail: byEmail, note: 'Asked for an offer', options },
			exchanges: [
				{
					request: `POST ${NOTES}`,
					body: { note: 'Asked for an offer' },
					status: 404,
					answer: 'Contact not found',
				},
			],
			items: [{ found: false, idOrEmail: 'nathan@example.com' }],
		},
		'an empty answer': {
			parameters: { idOrEmail: byEmail, note: 'Asked for an offer' },
			exchanges: [{ request: `POST ${NOTES}`, body: { note: 'Asked for an offer' }, status: 201 }],
			items: [{ answered: false, statusCode: 201 }],
		},
	},
	createOrUpdate: {
		minimal: {
			parameters: { email: 'nathan@example.com' },
			exchanges: [
				{
					request: 'POST /contacts',
					body: { email: 'nathan@example.com' },
					status: 201,
					answer: { success: true, data: { ...written, created: true, companyLinked: false } },
				},
			],
			items: [
				{
					_id: 'ctc_1',
					created: true,
					emails: [{ value: 'nathan@example.com' }],
					firstName: 'Nathan',
					lastName: 'Example',
					companyLinked: false,
					warnings: [],
				},
			],
		},
		full: {
			parameters: {
				simplify: false,
				email: 'nathan@example.com',
				customFields: customFields as never,
				additionalFields: {
					contactId: locator('ctc_1'),
					...asGiven,
					contactOwner: locator('usr_1'),
					companyId: locator('cpn_1'),
					customFieldsJson: '{"shoeSize": 42}',
				},
			},
			input: [{ status: 'new' }],
			exchanges: [
				{
					request: 'POST /contacts',
					body: {
						contactId: 'ctc_1',
						email: 'nathan@example.com',
						...asGiven,
						contactOwner: 'usr_1',
						companyId: 'cpn_1',
						leadStatus: 'new',
						renewal: expect.stringMatching(/^2027-01-01T09:00:00\.000(Z|\+00:00)$/),
						shoeSize: 42,
					},
					answer: {
						success: true,
						data: { ...written, created: false, updated: true, companyLinked: false },
						warnings,
					},
				},
			],
			items: [{ ...written, created: false, updated: true, companyLinked: false, warnings }],
		},
		'by LinkedIn alone': {
			parameters: { additionalFields: { linkedinUrl: 'https://www.linkedin.com/in/nathan-example' } },
			exchanges: [
				{
					request: 'POST /contacts',
					body: { linkedinUrl: 'https://www.linkedin.com/in/nathan-example' },
					answer: { success: true, data: { _id: 'ctc_1', created: false, updated: true } },
				},
			],
			items: [{ _id: 'ctc_1', created: false, updated: true, warnings: [] }],
		},
		nobody: {
			parameters: { additionalFields: { firstName: 'Nathan' } },
			exchanges: [],
			error: 'Nothing tells which person is meant',
		},
		'what lemlist refuses': {
			parameters: { email: 'nathan' },
			exchanges: [
				{
					request: 'POST /contacts',
					body: { email: 'nathan' },
					status: 400,
					answer: { success: false, error: { code: 'INVALID_EMAIL', message: 'Email is invalid' } },
				},
			],
			error: 'Email is invalid',
		},
	},
	delete: {
		minimal: {
			parameters: { idOrEmail: locator('ctc_1') },
			exchanges: [
				{ request: 'DELETE /contacts/ctc_1', answer: { success: true, deletedContactId: 'ctc_1' } },
			],
			items: [{ deleted: true }],
		},
		full: {
			parameters: { idOrEmail: locator('nathan@example.com', 'email'), options },
			exchanges: [
				{
					request: 'DELETE /contacts/nathan%40example.com',
					status: 404,
					answer: {
						success: false,
						error: {
							code: 'CONTACT_NOT_FOUND',
							message: 'No contact found with the provided id or email',
						},
					},
				},
			],
			items: [{ found: false, idOrEmail: 'nathan@example.com' }],
		},
		'one that is being enriched': {
			parameters: { idOrEmail: locator('ctc_1'), options },
			exchanges: [
				{
					request: 'DELETE /contacts/ctc_1',
					status: 409,
					answer: {
						success: false,
						error: {
							code: 'CONTACT_DELETE_BLOCKED',
							message: 'Contact cannot be removed if an enrichment is in progress',
						},
					},
				},
			],
			error: 'Contact cannot be removed if an enrichment is in progress',
		},
		'a lead in place of the contact': {
			parameters: { idOrEmail: locator('lea_1') },
			exchanges: [],
			error: 'Contact "lea_1" is the ID of a lead',
		},
	},
	get: {
		minimal: {
			parameters: { idOrEmail: locator('nathan+fair@example.com', 'email') },
			exchanges: [{ request: 'GET /contacts/nathan%2Bfair%40example.com', answer: row(1) }],
			items: [simple(1)],
		},
		full: {
			parameters: { idOrEmail: locator('ctc_1'), simplify: false, options },
			exchanges: [{ request: 'GET /contacts/ctc_1', answer: row(1) }],
			items: [row(1)],
		},
		'a stranger, of whom lemlist says nothing': {
			parameters: { idOrEmail: locator('ctc_9') },
			exchanges: [{ request: 'GET /contacts/ctc_9' }],
			error: 'Contact not found',
		},
		'a stranger, of whom lemlist says null': {
			parameters: { idOrEmail: locator('ctc_9') },
			exchanges: [{ request: 'GET /contacts/ctc_9', answer: null }],
			error: 'Contact not found',
		},
		'a stranger, of whom lemlist says that there is none': {
			parameters: { idOrEmail: locator('ctc_9'), options },
			exchanges: [{ request: 'GET /contacts/ctc_9', status: 404, answer: 'Contact not found' }],
			items: [{ found: false, idOrEmail: 'ctc_9' }],
		},
		'an ID with the prefix of older examples': {
			parameters: { idOrEmail: locator('con_1'), simplify: false },
			exchanges: [{ request: 'GET /contacts/con_1', answer: row(1) }],
			items: [row(1)],
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [
				{
					request: 'GET /contacts',
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
					search: 'Nathan',
					email: 'nathan1@example.com',
					listId: locator('clt_1'),
					notInAnyCampaign: true,
					companyId: locator('cpn_1'),
					// Left empty, these do not exclude each other.
					companyDomain: '',
					companyLinkedinUrl: '',
					companySalesnavUrl: '',
					fieldRejectionReason: 'enrichment_duplicate_email',
					idsOrEmails: [],
				},
			},
			exchanges: [0, 500].map((offset) => ({
				request: 'GET /contacts',
				query: {
					search: 'Nathan',
					email: 'nathan1@example.com',
					listId: 'clt_1',
					notInAnyCampaign: 'true',
					companyId: 'cpn_1',
					fieldRejectionReason: 'enrichment_duplicate_email',
					limit: '500',
					offset: String(offset),
				},
				answer: { data: rows(offset + 1, offset === 0 ? 500 : 510), total: 510, limit: 500, offset },
			})),
			items: rows(1, 510),
		},
		'by domain of the company': {
			parameters: { filters: { companyDomain: 'example.com', notInAnyCampaign: false } },
			exchanges: [
				{
					request: 'GET /contacts',
					query: { companyDomain: 'example.com', limit: '50', offset: '0' },
					answer: { data: [], total: 0, limit: 50, offset: 0 },
				},
			],
			items: [],
		},
		'by LinkedIn page of the company': {
			parameters: {
				filters: { companyLinkedinUrl: 'https://www.linkedin.com/company/example' },
			},
			exchanges: [
				{
					request: 'GET /contacts',
					query: {
						companyLinkedinUrl: 'https://www.linkedin.com/company/example',
						limit: '50',
						offset: '0',
					},
					answer: { data: [row(1)], total: 1, limit: 50, offset: 0 },
				},
			],
			items: [simple(1)],
		},
		'by Sales Navigator page of the company': {
			parameters: {
				filters: { companySalesnavUrl: 'https://www.linkedin.com/sales/company/1' },
			},
			exchanges: [
				{
					request: 'GET /contacts',
					query: {
						companySalesnavUrl: 'https://www.linkedin.com/sales/company/1',
						limit: '50',
						offset: '0',
					},
					answer: { data: [row(1)], total: 1, limit: 50, offset: 0 },
				},
			],
			items: [simple(1)],
		},
		'two filters by company': {
			parameters: { filters: { companyId: locator('cpn_1'), companyDomain: 'example.com' } },
			exchanges: [],
			error: 'Company and Company Domain exclude each other',
		},
		'as many addresses as there are, 100 a request': {
			parameters: {
				returnAll: true,
				simplify: false,
				filters: { idsOrEmails: ['={{ $json.emails }}'] },
			},
			input: [{ emails: rows(1, 150).map(({ email }) => email) }],
			exchanges: [
				{ from: 1, to: 100 },
				{ from: 101, to: 150 },
			].map(({ from, to }) => ({
				request: 'GET /contacts',
				query: {
					idsOrEmails: rows(from, to)
						.map(({ email }) => email)
						.join(','),
				},
				// A bare array, unlike all others; one of the addresses is unknown.
				answer: rows(from, to).slice(1),
			})),
			items: [...rows(2, 100), ...rows(102, 150)],
		},
		'no more addresses than the limit asks for': {
			parameters: {
				limit: 2,
				simplify: false,
				filters: { idsOrEmails: ['ctc_1', 'ctc_2', 'ctc_3'] },
			},
			exchanges: [
				{
					request: 'GET /contacts',
					query: { idsOrEmails: 'ctc_1,ctc_2,ctc_3' },
					answer: rows(1, 3),
				},
			],
			items: rows(1, 2),
		},
		'a search that is too short': {
			parameters: { filters: { search: 'N' } },
			exchanges: [
				{
					request: 'GET /contacts',
					query: { search: 'N', limit: '50', offset: '0' },
					status: 400,
					answer: 'Search query must be at least 2 characters',
				},
			],
			error: 'Search query must be at least 2 characters',
		},
	},
	getNotes: {
		minimal: {
			parameters: { idOrEmail: byEmail },
			exchanges: [{ request: `GET ${NOTES}`, answer: { data: [note(1), note(2)], total: 2 } }],
			items: [note(1), note(2)],
		},
		full: {
			parameters: {
				idOrEmail: byEmail,
				additionalFields: { perPage: 2, page: 1 },
				sort: { sortBy: 'createdAt', sortOrder: 'desc' },
				options,
			},
			exchanges: [
				{
					request: `GET ${NOTES}`,
					query: { limit: '2', page: '1', sortBy: 'createdAt', sortOrder: 'desc' },
					answer: { data: [note(1)], total: 1 },
				},
			],
			items: [note(1)],
		},
		'another shape: no envelope': {
			parameters: { idOrEmail: byEmail },
			exchanges: [{ request: `GET ${NOTES}`, answer: [note(1)] }],
			items: [note(1)],
		},
		'another shape': {
			parameters: { idOrEmail: byEmail },
			exchanges: [{ request: `GET ${NOTES}`, answer: { notes: [note(1)] } }],
			items: [{ notes: [note(1)] }],
		},
	},
};
