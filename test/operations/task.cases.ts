import { several } from './case';
import type { Exchange, ResourceCases } from './case';

const row = (number: number) => ({
	_id: `opp_${number}`,
	type: 'manual',
	title: 'Call back',
	priority: 1,
	leadId: 'lea_1',
	campaignId: 'cam_1',
	contactId: 'ctc_1',
	dueDate: '2026-03-02T09:00:00.000Z',
	userId: 'usr_1',
	content: 'Asked for a call back on Monday',
});
const rows = (from: number, to: number) => several(from, to, row);
const page = (number: number, results: object[], filters = '[]'): Exchange => ({
	request: 'GET /tasks',
	query: { page: String(number), filters },
	answer: { results, page: String(number) },
});

const assignedTo = { __rl: true, mode: 'id', value: 'usr_1' };
const extras = {
	images: ['https://example.com/1.png'],
	message: 'Asked for a call back on Monday',
	priority: '2',
	title: 'Call back',
	videos: ['https://example.com/1.mp4', 'https://example.com/2.mp4'],
};

const found = {
	_id: 'opp_1',
	objectType: 'contact',
	recordId: 'ctc_1',
	contactId: 'ctc_1',
	companyId: 'cpn_1',
};
const filters = [
	{
		field: 'type',
		label: 'Type',
		scope: 'task',
		type: 'enum',
		custom: false,
		operators: ['is', 'is_any_of'],
		queryParam: 'type',
	},
	{
		field: 'dueDate',
		label: 'Due date',
		scope: 'task',
		type: 'date',
		custom: false,
		operators: ['is_before'],
		queryParam: null,
	},
];

export const task: ResourceCases = {
	create: {
		minimal: {
			parameters: { recordId: 'lea_1', assignedTo, dueDate: '2026-03-02T09:00:00' },
			exchanges: [
				{
					request: 'POST /tasks',
					body: {
						recordId: 'lea_1',
						type: 'manual',
						assignedTo: 'usr_1',
						dueDate: '2026-03-02T09:00:00.000Z',
					},
					answer: row(1),
				},
			],
			items: [row(1)],
		},
		full: {
			parameters: {
				recordId: 'cpn_1',
				type: 'linkedin',
				assignedTo,
				dueDate: '2026-03-02T09:00:00+01:00',
				additionalFields: extras,
			},
			exchanges: [
				{
					request: 'POST /tasks',
					body: {
						recordId: 'cpn_1',
						type: 'linkedin',
						assignedTo: 'usr_1',
						dueDate: '2026-03-02T08:00:00.000Z',
						...extras,
					},
					answer: row(1),
				},
			],
			items: [row(1)],
		},
		'a date in words': {
			parameters: { recordId: 'lea_1', assignedTo, dueDate: 'next Monday' },
			exchanges: [],
			error: 'Due Date must be a date',
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [page(0, rows(1, 20)), page(1, rows(21, 25)), page(2, [])],
			items: rows(1, 25),
		},
		full: {
			parameters: {
				returnAll: true,
				filters: {
					assignedTo: ['usr_1', 'usr_2'],
					assignedToOut: ['usr_3'],
					campaignId: ['cam_1'],
					campaignIdOut: ['cam_2'],
					campaignState: ['running'],
					campaignStateOut: ['archived', 'draft'],
					dueDateFrom: '2026-03-01T00:00:00',
					dueDateTo: '2026-03-31T00:00:00',
					email: 'nathan@example.com',
					fullName: 'Nathan Example',
					linkedin: 'linkedin.com/in/nathan-example',
					matchPatterns: false,
					phone: '+33123456789',
					type: ['phone'],
					typeOut: ['email'],
				},
			},
			exchanges: [rows(1, 2), []].map((results, number) =>
				page(
					number,
					results,
					JSON.stringify([
						{ filterId: 'fullName', value: 'Nathan Example' },
						{ filterId: 'email', value: 'nathan@example.com' },
						{ filterId: 'phone', value: '+33123456789' },
						{ filterId: 'linkedin', value: 'linkedin.com/in/nathan-example' },
						{ filterId: 'campaignId', in: ['cam_1'], out: ['cam_2'] },
						{ filterId: 'campaignState', in: ['running'], out: ['archived', 'draft'] },
						{ filterId: 'type', in: ['phone'], out: ['email'] },
						{ filterId: 'assignedTo', in: ['usr_1', 'usr_2'], out: ['usr_3'] },
						{ filterId: 'dueDate', from: '2026-03-01', to: '2026-03-31' },
					]),
				),
			),
			items: rows(1, 2),
			options: { timezone: 'Europe/Paris' },
		},
		'a pattern, and one end of a range': {
			parameters: {
				limit: 1,
				filters: {
					email: '@example\\.com$',
					matchPatterns: true,
					dueDateTo: '2026-03-31T00:00:00',
				},
			},
			exchanges: [
				page(
					0,
					rows(1, 20),
					JSON.stringify([
						{ filterId: 'email', regex: '@example\\.com$' },
						{ filterId: 'dueDate', to: '2026-03-31' },
					]),
				),
			],
			items: rows(1, 1),
		},
		'a page that repeats is not all': {
			parameters: { returnAll: true },
			exchanges: [page(0, rows(1, 20)), page(1, rows(1, 20))],
			error: 'lemlist does not give all rows of this list',
			hint: 'After 20 rows lemlist gave none but these again. It does not heed "page".',
		},
		'a page that repeats is what there is, where a limit is set': {
			parameters: { limit: 30 },
			exchanges: [page(0, rows(1, 20)), page(1, rows(1, 20))],
			items: rows(1, 20),
		},
	},
	getFilters: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /v2/tasks/filters', answer: { results: filters } }],
			items: filters,
		},
		full: {
			parameters: { additionalFields: { scope: 'task', search: 'stat' } },
			exchanges: [
				{
					request: 'GET /v2/tasks/filters',
					query: { scope: 'task', search: 'stat' },
					answer: { results: filters.slice(0, 1) },
				},
			],
			items: filters.slice(0, 1),
		},
	},
	search: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /v2/tasks', answer: { results: [found] } }],
			items: [found],
		},
		full: {
			parameters: {
				filters: {
					filter: [
						{ parameter: 'type', value: 'manual' },
						{ parameter: 'page', value: '={{ 1 }}' },
					],
				},
				additionalFields: {
					advancedFilters: '{ "field": "type", "operator": "is", "value": "manual" }',
				},
			},
			exchanges: [
				{
					request: 'GET /v2/tasks',
					query: {
						type: 'manual',
						page: '1',
						advancedFilters: '{"field":"type","operator":"is","value":"manual"}',
					},
					answer: { results: [found] },
				},
			],
			items: [found],
		},
		'an empty tree is none': {
			parameters: { additionalFields: { advancedFilters: '{}' } },
			exchanges: [{ request: 'GET /v2/tasks', answer: { results: [] } }],
			items: [],
		},
		'a filter that nobody filled in': {
			parameters: { filters: { filter: [{ parameter: 'type', value: '' }] } },
			exchanges: [],
			error: 'A filter has no parameter or no value',
		},
		'a parameter that comes twice': {
			parameters: {
				filters: {
					filter: [
						{ parameter: 'type', value: 'manual' },
						{ parameter: 'type', value: 'phone' },
					],
				},
			},
			exchanges: [],
			error: 'Filters has "type" twice',
		},
		'a name that would not arrive': {
			parameters: { filters: { filter: [{ parameter: 'constructor', value: 'x' }] } },
			exchanges: [],
			error: 'Filters cannot hold the name "constructor"',
		},
	},
	ignore: {
		minimal: {
			parameters: { ids: ['opp_1', 'opp_2'] },
			exchanges: [{ request: 'POST /tasks/ignore', body: { ids: ['opp_1', 'opp_2'] }, answer: {} }],
			items: [{ ignored: true, ids: ['opp_1', 'opp_2'] }],
		},
		'one expression that gives several': {
			parameters: { ids: ['={{ $json.tasks }}'] },
			input: [{ tasks: ['opp_1', 'opp_2'] }],
			exchanges: [{ request: 'POST /tasks/ignore', body: { ids: ['opp_1', 'opp_2'] }, answer: {} }],
			items: [{ ignored: true, ids: ['opp_1', 'opp_2'] }],
		},
	},
	update: {
		minimal: {
			parameters: { id: 'opp_1', updateFields: { done: true } },
			exchanges: [{ request: 'PATCH /tasks', body: { id: 'opp_1', done: true }, answer: row(1) }],
			items: [row(1)],
		},
		full: {
			parameters: {
				id: 'opp_1',
				updateFields: { assignedTo, done: false, dueDate: '2026-03-02T09:00:00', ...extras },
			},
			exchanges: [
				{
					request: 'PATCH /tasks',
					body: {
						id: 'opp_1',
						assignedTo: 'usr_1',
						done: false,
						dueDate: '2026-03-02T09:00:00.000Z',
						...extras,
					},
					answer: row(1),
				},
			],
			items: [row(1)],
		},
		'no priority, and no images any more': {
			parameters: { id: 'opp_1', updateFields: { priority: 'none', images: [] } },
			exchanges: [
				{
					request: 'PATCH /tasks',
					body: { id: 'opp_1', priority: '', images: [] },
					answer: row(1),
				},
			],
			items: [row(1)],
		},
		'the ID of a lead': {
			parameters: { id: 'lea_1', updateFields: { done: true } },
			exchanges: [],
			error: 'Task ID "lea_1" is the ID of a lead',
		},
	},
};
