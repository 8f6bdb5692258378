import { request } from '../../definition/operation';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many enrichment providers',
	description:
		'List the providers that can be asked for e-mail addresses and phone numbers, and which are connected',
	request: 'GET /v2/enrichments/providers',
	fields: [
		{
			displayName: 'Type',
			name: 'type',
			type: 'options',
			options: [
				{ name: 'Email', value: 'email' },
				{ name: 'Phone', value: 'phone' },
			],
			default: 'email',
			description: 'Only providers that find this',
			in: 'query',
		},
	],
});
