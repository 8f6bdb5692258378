import type { ResourceCases } from './case';

const waterfallId = { __rl: true, mode: 'id', value: 'default_email' };
const untouched = {
	id: 'default_email',
	type: 'email',
	name: 'Default',
	providers: [
		{ id: 'prospeo', enabled: true },
		{ id: 'lemlist', enabled: false },
	],
};
const waterfall = { ...untouched, editor: 'usr_1' };
const WATERFALL = '/v2/enrichments/waterfalls/default_email';
const providers = {
	provider: [
		{ id: 'prospeo', enabled: true },
		{ id: 'lemlist', enabled: false },
	],
};

export const enrichmentWaterfall: ResourceCases = {
	get: {
		minimal: {
			parameters: { waterfallId },
			exchanges: [{ request: `GET ${WATERFALL}`, answer: { data: waterfall } }],
			items: [waterfall],
		},
		full: {
			parameters: { waterfallId, options: { whenNotFound: 'continue' } },
			exchanges: [
				{
					request: `GET ${WATERFALL}`,
					status: 404,
					answer: { error: 'Waterfall not found', code: 'ENRICHMENT_WATERFALL_NOT_FOUND' },
				},
			],
			items: [{ found: false, waterfallId: 'default_email' }],
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /v2/enrichments/waterfalls', answer: { data: [waterfall] } }],
			items: [waterfall],
		},
		'another shape': {
			parameters: {},
			exchanges: [
				{
					request: 'GET /v2/enrichments/waterfalls',
					answer: { waterfalls: [{ id: 'default_email' }] },
				},
			],
			items: [{ waterfalls: [{ id: 'default_email' }] }],
		},
	},
	reset: {
		minimal: {
			parameters: { waterfallId },
			exchanges: [{ request: `PUT ${WATERFALL}/reset`, answer: { data: untouched } }],
			items: [untouched],
		},
		'a custom one': {
			parameters: { waterfallId: { __rl: true, mode: 'id', value: 'ewf_1' } },
			exchanges: [
				{
					request: 'PUT /v2/enrichments/waterfalls/ewf_1/reset',
					status: 400,
					answer: { code: 'ENRICHMENT_WATERFALL_NOT_DEFAULT' },
				},
			],
			error: 'ENRICHMENT_WATERFALL_NOT_DEFAULT',
		},
	},
	update: {
		minimal: {
			parameters: { waterfallId, updateFields: { providers } },
			exchanges: [
				{
					request: `PATCH ${WATERFALL}`,
					body: { providers: providers.provider },
					answer: { data: waterfall },
				},
			],
			items: [waterfall],
		},
		full: {
			parameters: {
				waterfallId,
				updateFields: {
					name: 'Cheap first',
					providers,
					providersJson: '[{ "id": "prospeo", "enabled": true, "maxCredits": 5 }]',
				},
			},
			exchanges: [
				{
					request: `PATCH ${WATERFALL}`,
					body: {
						name: 'Cheap first',
						providers: [{ id: 'prospeo', enabled: true, maxCredits: 5 }],
					},
					answer: { data: waterfall },
				},
			],
			items: [waterfall],
		},
		'a provider that nobody chose': {
			parameters: { waterfallId, updateFields: { providers: { provider: [{ enabled: true }] } } },
			exchanges: [],
			error: 'A provider has no ID',
		},
		'a name that is too long': {
			parameters: { waterfallId, updateFields: { name: 'x'.repeat(101) } },
			exchanges: [],
			error: 'Name is too long: 101 characters',
		},
	},
};
