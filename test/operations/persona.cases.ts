import type { ResourceCases } from './case';

const row = (number: number) => ({
	_id: `pdp_${number}`,
	name: `Founders ${number}`,
	mode: 'leads',
	filters: [{ filterId: 'currentTitle', in: ['Founder'], out: [] }],
	createdAt: '2026-03-01T09:00:00.000Z',
	updatedAt: '2026-03-01T09:00:00.000Z',
});
const personaId = { __rl: true, mode: 'id', value: 'pdp_1' };

export const persona: ResourceCases = {
	create: {
		minimal: {
			parameters: {
				name: 'Founders in France',
				filters: {
					filter: [
						{ filterId: 'currentTitle', in: ['Founder'], exactMatch: true },
						{ filterId: 'country', out: ['France'], exactMatch: false },
					],
				},
			},
			exchanges: [
				{
					request: 'POST /database/personas',
					body: {
						name: 'Founders in France',
						mode: 'leads',
						filters: [
							{ filterId: 'currentTitle', in: ['Founder'], out: [], exactMatch: true },
							{ filterId: 'country', in: [], out: ['France'] },
						],
					},
					status: 201,
					answer: { data: { _id: 'pdp_1' } },
				},
			],
			items: [{ _id: 'pdp_1' }],
		},
		full: {
			parameters: {
				name: 'Founders in France',
				mode: 'companies',
				filters: {},
				additionalFields: {
					filtersJson: '[{ "filterId": "country", "in": ["France"], "out": [] }]',
				},
			},
			exchanges: [
				{
					request: 'POST /database/personas',
					body: {
						name: 'Founders in France',
						mode: 'companies',
						filters: [{ filterId: 'country', in: ['France'], out: [] }],
					},
					status: 400,
					answer: {
						error: 'User personas support only the "leads" mode for now; create or update the persona in leads mode',
						code: 'PEOPLE_DATABASE_PERSONA_MODE_NOT_SUPPORTED',
					},
				},
			],
			error: 'User personas support only the "leads" mode for now',
		},
		'a team outside of the beta': {
			parameters: { name: 'Founders' },
			exchanges: [
				{
					request: 'POST /database/personas',
					body: { name: 'Founders', mode: 'leads', filters: [] },
					status: 403,
					answer: { error: 'Beta is not enabled', code: 'BETA_NOT_ENABLED' },
				},
			],
			error: 'Beta is not enabled',
		},
	},
	delete: {
		minimal: {
			parameters: { personaId },
			exchanges: [
				{
					request: 'DELETE /database/personas/pdp_1',
					answer: { data: { _id: 'pdp_1', deleted: true } },
				},
			],
			items: [{ deleted: true }],
		},
	},
	getAll: {
		minimal: {
			parameters: { limit: 1 },
			exchanges: [{ request: 'GET /database/personas', answer: { data: [row(1), row(2)] } }],
			items: [row(1)],
		},
		full: {
			parameters: { returnAll: true, filters: { mode: 'leads' } },
			exchanges: [
				{
					request: 'GET /database/personas',
					query: { mode: 'leads' },
					answer: { data: [row(1), row(2)] },
				},
			],
			items: [row(1), row(2)],
		},
	},
};
