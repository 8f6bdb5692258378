import { several } from './case';
import type { Case, ResourceCases } from './case';

const listId = { __rl: true, mode: 'id', value: 'clt_4' };
const ENTITIES = 'POST /companies/lists/clt_4/entities';
const ids = (from: number, to: number) => several(from, to, (number) => `cpn_${number}`);

const lists = [
	{ _id: 'clt_5', name: 'Growing companies', dynamic: true, createdAt: '2026-03-02T09:00:00.000Z' },
	{ _id: 'clt_4', name: 'Target accounts', dynamic: false, createdAt: '2026-03-01T09:00:00.000Z' },
];

/** Each input item brings its own company; all of them go out in one request. */
const together = (query: Record<string, string>, answer: object): Case => ({
	parameters: { listId, companyIds: ['={{ $json._id }}'] },
	input: [{ _id: 'cpn_1' }, { _id: 'cpn_2' }, { _id: 'cpn_1' }],
	exchanges: [{ request: ENTITIES, query, body: { companyIds: ['cpn_1', 'cpn_2'] }, answer }],
	items: [['cpn_1'], ['cpn_2'], ['cpn_1']].map((companyIds) => ({
		...{ listId: 'clt_4', companyIds, requests: [answer] },
	})),
});

export const companyList: ResourceCases = {
	addCompanies: {
		minimal: together({}, { addedCount: 1, alreadyInList: 1 }),
		'many in one item, answered with nothing and in another shape': {
			parameters: { listId, companyIds: ['={{ $json.ids }}', 'cpn_1001, cpn_1002'] },
			input: [{ ids: ids(1, 1000) }],
			exchanges: [
				{ request: ENTITIES, body: { companyIds: ids(1, 1000) } },
				{ request: ENTITIES, body: { companyIds: ids(1001, 1002) }, answer: [{ added: 2 }] },
			],
			items: [
				{
					listId: 'clt_4',
					companyIds: ids(1, 1002),
					requests: [{ answered: false, statusCode: 200 }, { added: 2 }],
				},
			],
		},
		'a refusal, which only those share that went with it': {
			parameters: {
				listId: { __rl: true, mode: 'id', value: '={{ $json.list }}' },
				companyIds: ['={{ $json._id }}'],
			},
			input: [
				{ _id: 'cpn_1', list: 'clt_4' },
				{ _id: 'cpn_2', list: 'clt_5' },
				{ _id: 'example.com', list: 'clt_4' },
			],
			options: { node: { onError: 'continueRegularOutput' } },
			exchanges: [
				{ request: ENTITIES, body: { companyIds: ['cpn_1'] }, answer: { alreadyInList: 1 } },
				{
					request: 'POST /companies/lists/clt_5/entities',
					body: { companyIds: ['cpn_2'] },
					status: 400,
					answer: { error: 'This list is dynamic', code: 'DYNAMIC' },
				},
			],
			items: [
				{ listId: 'clt_4', companyIds: ['cpn_1'], requests: [{ alreadyInList: 1 }] },
				expect.objectContaining({ error: 'This list is dynamic', statusCode: 400 }),
				expect.objectContaining({ error: '"example.com" is not the ID of a company' }),
			],
		},
	},
	create: {
		minimal: {
			parameters: { name: 'Target accounts' },
			exchanges: [
				{
					request: 'POST /companies/lists',
					body: { name: 'Target accounts' },
					status: 201,
					answer: { message: 'Created', list: { id: 'clt_4', name: 'Target accounts' } },
				},
			],
			items: [{ id: 'clt_4', name: 'Target accounts' }],
		},
		'an empty answer': {
			parameters: { name: 'Target accounts' },
			exchanges: [{ request: 'POST /companies/lists', body: { name: 'Target accounts' }, status: 201 }],
			items: [{ answered: false, statusCode: 201 }],
		},
		'another shape: the list itself': {
			parameters: { name: 'Target accounts' },
			exchanges: [
				{ request: 'POST /companies/lists', body: { name: 'Target accounts' }, answer: lists[1] },
			],
			items: [lists[1] ?? {}],
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /companies/lists', answer: lists }],
			items: lists,
		},
		full: {
			parameters: { additionalFields: { search: 'target' } },
			exchanges: [{ request: 'GET /companies/lists', query: { search: 'target' }, answer: [lists[1]] }],
			items: lists.slice(1),
		},
		none: {
			parameters: {},
			exchanges: [{ request: 'GET /companies/lists', answer: [] }],
			items: [],
		},
	},
	removeCompanies: {
		minimal: together({ action: 'remove' }, { removedCount: 2 }),
	},
};
