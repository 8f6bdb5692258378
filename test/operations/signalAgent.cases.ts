import { several } from './case';
import type { ResourceCases } from './case';

const watchListId = { __rl: true, mode: 'id', value: 'wl_1' };
const personaId = { __rl: true, mode: 'id', value: 'pdp_1' };
const agent = (number: number) => ({
	_id: `wl_${number}`,
	name: 'New hires at target accounts',
	type: 'newHire',
	status: 'draft',
	entity: 'contact',
	segmentType: 'all',
	signalProcessingType: 'manual',
	filters: [{ filterId: 'companyIndustries', in: ['Software'], out: [] }],
	emoji: '🔔',
});
const filters = {
	filter: [
		{ filterId: 'companyIndustries', in: ['Software'], out: ['Banking'] },
		{ filterId: 'minJobCount', in: ['={{ 3 }}'], out: [] },
	],
};
const sentFilters = [
	{ filterId: 'companyIndustries', in: ['Software'], out: ['Banking'] },
	{ filterId: 'minJobCount', in: ['3'], out: [] },
];
const meta = (page: number, totalRecords: number) => ({
	pagination: { page, limit: 100, totalRecords, totalPages: Math.ceil(totalRecords / 100) },
});
/** 130 rows in two pages. */
const twoPages = <Row>(
	request: string,
	one: (number: number) => Row,
	query: Record<string, string | string[]>,
) =>
	[1, 2].map((page) => ({
		request,
		query: { ...query, limit: '100', page: String(page) },
		answer: { data: several(page * 100 - 99, Math.min(page * 100, 130), one), meta: meta(page, 130) },
	}));

const signal = (number: number) => ({
	_id: `wls_${number}`,
	teamId: 'tea_1',
	watchListId: 'wl_1',
	watchListName: 'New hires at target accounts',
	type: 'newHire',
	status: 'new',
	receivedAt: '2026-03-02T09:00:00.000Z',
	createdAt: '2026-03-02T09:00:00.000Z',
	contact: { _id: 'ctc_1', firstName: 'Nathan', email: 'nathan@example.com' },
	company: { _id: 'cpn_1', name: 'Example Ltd', domain: 'example.com' },
	signalData: { startDate: '2026-03-01' },
});
const version = (number: number) => ({
	_id: `wlh_${number}`,
	startDate: '2026-03-01T09:00:00.000Z',
	endDate: '2026-03-02T09:00:00.000Z',
	createdBy: 'usr_1',
	name: 'New hires',
	emoji: '🔔',
	type: 'newHire',
	entity: 'contact',
	segmentType: 'all',
	filters: [],
	signalProcessingType: 'manual',
	stats: { signalsCount: 4, campaigns: [] },
});
const library = [
	{ type: 'newHire', title: 'New hire', description: 'Somebody joined a company' },
	{ type: 'jobChange', title: 'Job change', description: 'Somebody changed jobs' },
];
const contact = {
	linkedinUrl: 'https://www.linkedin.com/in/nathan-example',
	email: 'nathan@example.com',
	firstName: 'Nathan',
	lastName: 'Example',
};
const processed = {
	status: 'processed',
	signalId: 'wls_1',
	creditsConsumed: 0,
	entity: { type: 'contact', id: 'lea_1', enriched: true },
};

export const signalAgent: ResourceCases = {
	create: {
		minimal: {
			parameters: { name: 'New hires', type: 'newHire', filters },
			exchanges: [
				{
					request: 'POST /watchlist',
					body: { name: 'New hires', type: 'newHire', filters: sentFilters },
					status: 201,
					answer: { data: agent(1) },
				},
			],
			items: [agent(1)],
		},
		full: {
			parameters: {
				name: 'New hires',
				type: 'newHire',
				filters,
				additionalFields: {
					activate: true,
					emoji: '🔔',
					filtersJson: '[{ "filterId": "title", "in": ["CTO"], "out": [] }]',
					personaId,
					segmentType: 'all',
					signalProcessingType: 'create_opportunity',
					taskEmailTemplateId: 'etp_1',
					taskMessage: 'Congratulations',
					taskOwnerId: { __rl: true, mode: 'id', value: 'usr_1' },
					taskOwnerType: 'specific_owner',
					taskPriority: '2',
					taskSubject: 'Your new job',
					taskTitle: 'Congratulate',
					taskType: 'email',
				},
			},
			exchanges: [
				{
					request: 'POST /watchlist',
					body: {
						name: 'New hires',
						type: 'newHire',
						filters: [{ filterId: 'title', in: ['CTO'], out: [] }],
						activate: true,
						emoji: '🔔',
						personaId: 'pdp_1',
						segmentType: 'all',
						signalProcessingType: 'create_opportunity',
						signalOpportunityTemplate: {
							ownerType: 'specific_owner',
							ownerId: 'usr_1',
							type: 'email',
							priority: 2,
							data: {
								title: 'Congratulate',
								subject: 'Your new job',
								emailTemplateId: 'etp_1',
								message: 'Congratulations',
							},
						},
					},
					status: 201,
					answer: { data: agent(1) },
				},
			],
			items: [agent(1)],
		},
		'more than the plan watches: not a rate limit, so asked once': {
			parameters: { name: 'New hires', type: 'newHire' },
			exchanges: [
				{
					request: 'POST /watchlist',
					body: { name: 'New hires', type: 'newHire', filters: [] },
					status: 429,
					answer: 'Monitoring limit exceeded',
				},
			],
			error: 'Monitoring limit exceeded',
		},
		'too few credits': {
			parameters: { name: 'New hires', type: 'newHire', additionalFields: { activate: true } },
			exchanges: [
				{
					request: 'POST /watchlist',
					body: { name: 'New hires', type: 'newHire', filters: [], activate: true },
					status: 402,
					answer: 'Insufficient credits',
				},
			],
			error: 'Insufficient credits',
		},
	},
	delete: {
		minimal: {
			parameters: { watchListId },
			exchanges: [
				{
					request: 'DELETE /watchlist',
					query: { watchListId: 'wl_1' },
					answer: { data: { _id: 'wl_1', deleted: true, deletedCount: 1 } },
				},
			],
			items: [{ deleted: true }],
		},
		'nothing was there to delete': {
			parameters: { watchListId },
			exchanges: [
				{
					request: 'DELETE /watchlist',
					query: { watchListId: 'wl_1' },
					answer: { data: { _id: 'wl_1', deleted: false, deletedCount: 0 } },
				},
			],
			items: [{ deleted: false, _id: 'wl_1', deletedCount: 0 }],
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [
				{
					request: 'GET /watchlist',
					query: { limit: '50', page: '1' },
					answer: { data: [agent(1), agent(2)], meta: meta(1, 2) },
				},
			],
			items: [agent(1), agent(2)],
		},
		full: {
			parameters: {
				returnAll: true,
				filters: { type: ['newHire', 'jobChange'], status: ['active', 'draft'] },
			},
			exchanges: twoPages('GET /watchlist', agent, {
				type: 'newHire,jobChange',
				status: 'active,draft',
			}),
			items: several(1, 130, agent),
		},
	},
	getFilterValues: {
		minimal: {
			parameters: { filterId: 'persona' },
			exchanges: [
				{
					request: 'GET /watchlist/filter-values',
					query: { filterId: 'persona' },
					answer: { data: { filterId: 'persona', results: null } },
				},
			],
			items: [],
		},
		full: {
			parameters: { filterId: 'companyIndustries', query: 'soft' },
			exchanges: [
				{
					request: 'GET /watchlist/filter-values',
					query: { filterId: 'companyIndustries', query: 'soft' },
					answer: {
						data: { filterId: 'companyIndustries', results: ['Software', 'Software Testing'] },
					},
				},
			],
			items: [{ value: 'Software' }, { value: 'Software Testing' }],
		},
	},
	getFilters: {
		minimal: {
			parameters: {},
			exchanges: [
				{
					request: 'GET /watchlist/filters',
					answer: {
						data: {
							newHire: [{ filterId: 'title', name: 'Title', properties: ['in'], required: [] }],
							companyIsHiring: [
								{
									filterId: 'title',
									name: 'Title',
									properties: ['in', 'out'],
									required: ['in'],
								},
								{
									filterId: 'minJobCount',
									name: 'Job count',
									properties: ['in'],
									min: 1,
									max: 100,
								},
							],
						},
					},
				},
			],
			items: [
				{ type: 'newHire', filterId: 'title', name: 'Title', properties: ['in'], required: [] },
				{
					type: 'companyIsHiring',
					filterId: 'title',
					name: 'Title',
					properties: ['in', 'out'],
					required: ['in'],
				},
				{
					type: 'companyIsHiring',
					filterId: 'minJobCount',
					name: 'Job count',
					properties: ['in'],
					min: 1,
					max: 100,
				},
			],
		},
		full: {
			parameters: { additionalFields: { type: 'newHire' } },
			exchanges: [
				{
					request: 'GET /watchlist/filters',
					query: { type: 'newHire' },
					answer: { data: { newHire: [{ filterId: 'title', name: 'Title' }] } },
				},
			],
			items: [{ type: 'newHire', filterId: 'title', name: 'Title' }],
		},
	},
	getHistory: {
		minimal: {
			parameters: { watchListId },
			exchanges: [
				{
					request: 'GET /watchlist/history',
					query: { watchListId: 'wl_1', limit: '50', page: '1' },
					answer: { data: [version(1)], meta: meta(1, 1) },
				},
			],
			items: [
				{
					_id: 'wlh_1',
					name: 'New hires',
					type: 'newHire',
					entity: 'contact',
					startDate: '2026-03-01T09:00:00.000Z',
					endDate: '2026-03-02T09:00:00.000Z',
					createdBy: 'usr_1',
					signalProcessingType: 'manual',
					filters: [],
					stats: { signalsCount: 4, campaigns: [] },
				},
			],
		},
		full: {
			parameters: { watchListId, returnAll: true, simplify: false },
			exchanges: twoPages('GET /watchlist/history', version, { watchListId: 'wl_1' }),
			items: several(1, 130, version),
		},
	},
	getSignalTypes: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /watchlist/library', answer: { data: library } }],
			items: library,
		},
	},
	getSignals: {
		minimal: {
			parameters: { limit: 1 },
			exchanges: [
				{
					request: 'GET /watchlist/signals',
					query: { limit: '1', page: '1' },
					answer: { data: [signal(1)], meta: meta(1, 130) },
				},
			],
			items: [
				{
					_id: 'wls_1',
					watchListId: 'wl_1',
					watchListName: 'New hires at target accounts',
					type: 'newHire',
					status: 'new',
					receivedAt: '2026-03-02T09:00:00.000Z',
					contactId: 'ctc_1',
					email: 'nathan@example.com',
					companyName: 'Example Ltd',
					signalData: { startDate: '2026-03-01' },
				},
			],
		},
		full: {
			parameters: {
				returnAll: true,
				simplify: false,
				filters: {
					receivedAtFrom: '2026-03-01T00:00:00',
					receivedAtTo: '2026-04-01T00:00:00',
					status: ['new'],
					type: ['newHire', 'jobChange'],
					watchListId,
				},
				sort: { sortBy: 'createdAt', sortOrder: 'desc' },
			},
			exchanges: twoPages('GET /watchlist/signals', signal, {
				receivedAtFrom: '2026-03-01T00:00:00.000Z',
				receivedAtTo: '2026-04-01T00:00:00.000Z',
				sortBy: 'createdAt',
				sortOrder: 'desc',
				status: 'new',
				type: ['newHire', 'jobChange'],
				watchListId: 'wl_1',
			}),
			items: several(1, 130, signal),
		},
	},
	pushSignal: {
		minimal: {
			parameters: { watchListId, contactLinkedinUrl: contact.linkedinUrl },
			exchanges: [
				{
					request: 'POST /watchlist/wl_1/external-signals',
					body: { contact: { linkedinUrl: contact.linkedinUrl } },
					answer: processed,
				},
			],
			items: [processed],
		},
		full: {
			parameters: {
				watchListId,
				entity: 'company',
				contactLinkedinUrl: contact.linkedinUrl,
				companyDomain: 'example.com',
				companyName: 'Example Ltd',
				additionalFields: {
					companyLinkedinUrl: 'https://www.linkedin.com/company/example',
					contactEmail: contact.email,
					contactFirstName: contact.firstName,
					contactLastName: contact.lastName,
					customFields: {
						field: [
							{ name: 'plan', value: 'enterprise' },
							{ name: 'seats', value: '={{ 20 }}' },
						],
					},
				},
			},
			exchanges: [
				{
					request: 'POST /watchlist/wl_1/external-signals',
					body: {
						company: {
							domain: 'example.com',
							name: 'Example Ltd',
							linkedinUrl: 'https://www.linkedin.com/company/example',
						},
						customFields: { plan: 'enterprise', seats: '20' },
					},
					answer: { status: 'ignored', reason: 'no_entity_match', creditsConsumed: 0 },
				},
			],
			items: [{ status: 'ignored', reason: 'no_entity_match', creditsConsumed: 0 }],
		},
		'everything about a contact': {
			parameters: {
				watchListId,
				entity: 'contact',
				contactLinkedinUrl: contact.linkedinUrl,
				additionalFields: {
					contactEmail: contact.email,
					contactFirstName: contact.firstName,
					contactLastName: contact.lastName,
				},
			},
			exchanges: [
				{
					request: 'POST /watchlist/wl_1/external-signals',
					body: { contact },
					answer: processed,
				},
			],
			items: [processed],
		},
		'a company without a name': {
			parameters: {
				watchListId,
				entity: 'company',
				companyDomain: 'example.com',
				companyName: '={{ $json.company }}',
			},
			exchanges: [],
			error: 'Company Name is empty',
		},
	},
	setWatchedLists: {
		minimal: {
			parameters: { watchListId, crmListIds: ['clt_1', 'clt_2'] },
			exchanges: [
				{
					request: 'POST /watchlist/crm-lists',
					body: { watchListId: 'wl_1', crmListIds: ['clt_1', 'clt_2'] },
					answer: { watchListId: 'wl_1', crmListIds: ['clt_1', 'clt_2'] },
				},
			],
			items: [{ watchListId: 'wl_1', crmListIds: ['clt_1', 'clt_2'] }],
		},
		'nothing at all': {
			parameters: { watchListId, crmListIds: ['clt_1'] },
			exchanges: [
				{
					request: 'POST /watchlist/crm-lists',
					body: { watchListId: 'wl_1', crmListIds: ['clt_1'] },
				},
			],
			items: [{ answered: false, statusCode: 200 }],
		},
	},
	update: {
		minimal: {
			parameters: { watchListId, updateFields: { name: 'Renamed' } },
			exchanges: [
				{
					request: 'PATCH /watchlist',
					body: { watchListId: 'wl_1', name: 'Renamed' },
					answer: { data: { ...agent(1), name: 'Renamed' } },
				},
			],
			items: [{ ...agent(1), name: 'Renamed' }],
		},
		full: {
			parameters: {
				watchListId,
				updateFields: {
					emoji: '🔔',
					filters,
					filtersJson: '[{ "filterId": "title", "in": ["CTO"], "out": [] }]',
					personaId,
					name: 'Renamed',
					signalProcessingType: 'manual',
				},
			},
			exchanges: [
				{
					request: 'PATCH /watchlist',
					body: {
						watchListId: 'wl_1',
						emoji: '🔔',
						personaId: 'pdp_1',
						filters: [{ filterId: 'title', in: ['CTO'], out: [] }],
						name: 'Renamed',
						signalProcessingType: 'manual',
					},
					answer: { data: agent(1) },
				},
			],
			items: [agent(1)],
		},
		'other filters': {
			parameters: { watchListId, updateFields: { filters } },
			exchanges: [
				{
					request: 'PATCH /watchlist',
					body: { watchListId: 'wl_1', filters: sentFilters },
					answer: { data: agent(1) },
				},
			],
			items: [agent(1)],
		},
	},
};
