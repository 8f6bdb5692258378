import type { ResourceCases } from './case';

const providerId = { __rl: true, mode: 'id', value: 'prospeo' };
const providers = [
	{ id: 'prospeo', displayName: 'Prospeo', types: ['email', 'phone'], connected: false },
	{ id: 'lemlist', displayName: 'lemlist', types: ['email'], connected: true },
];
const CONNECTION = '/v2/enrichments/providers/prospeo/connection';
const apiKey = 'example-provider-key';

export const enrichmentProvider: ResourceCases = {
	connect: {
		minimal: {
			parameters: { providerId, apiKey },
			exchanges: [
				{
					request: `PUT ${CONNECTION}`,
					body: { apiKey },
					answer: { id: 'prospeo', connected: true },
				},
			],
			items: [{ id: 'prospeo', connected: true }],
		},
		'nothing at all': {
			parameters: { providerId, apiKey },
			exchanges: [{ request: `PUT ${CONNECTION}`, body: { apiKey }, status: 204 }],
			items: [{ answered: false, statusCode: 204 }],
		},
		'a refusal that repeats the key': {
			parameters: { providerId, apiKey },
			exchanges: [
				{
					request: `PUT ${CONNECTION}`,
					body: { apiKey },
					status: 400,
					answer: { error: `The key ${apiKey} does not fit`, code: 'BAD_KEY' },
				},
			],
			items: [
				{
					error: 'The key *** does not fit',
					statusCode: 400,
					hint: expect.not.stringContaining(apiKey) as string,
				},
			],
			options: { node: { onError: 'continueRegularOutput' } },
		},
		'a key that is a number is not shown': {
			parameters: { providerId, apiKey: '={{ 12345678 }}' },
			exchanges: [],
			error: 'API Key must be text but is a number',
		},
		'a key that was cut off is not shown': {
			parameters: { providerId, apiKey: '={{ "secret\\ud83d" }}' },
			exchanges: [],
			error: 'API Key "***" holds characters that cannot be sent',
		},
	},
	disconnect: {
		minimal: {
			parameters: { providerId },
			exchanges: [{ request: `DELETE ${CONNECTION}`, answer: { id: 'prospeo', connected: false } }],
			items: [{ id: 'prospeo', connected: false }],
		},
		'nothing at all': {
			parameters: { providerId },
			exchanges: [{ request: `DELETE ${CONNECTION}`, status: 204 }],
			items: [{ answered: false, statusCode: 204 }],
		},
	},
	getAll: {
		minimal: {
			parameters: {},
			exchanges: [{ request: 'GET /v2/enrichments/providers', answer: { data: providers } }],
			items: providers,
		},
		full: {
			parameters: { additionalFields: { type: 'phone' } },
			exchanges: [
				{
					request: 'GET /v2/enrichments/providers',
					query: { type: 'phone' },
					answer: { data: providers.slice(0, 1) },
				},
			],
			items: providers.slice(0, 1),
		},
	},
};
