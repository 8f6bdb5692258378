import { flow } from '../../definition/operation';
import { withoutSecret } from './secret';
import { providerId } from './picker';

export const connect = flow({
	value: 'connect',
	name: 'Connect',
	action: 'Connect enrichment provider',
	aside: 'for whole team',
	description:
		'Give lemlist a key of your own for a provider, for all of the team. lemlist never checks the key.',
	request: ['PUT /v2/enrichments/providers/{providerId}/connection'],
	fields: [
		providerId,
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Key of the provider; it goes to lemlist, which stores it',
			in: 'body',
		},
	],
	async run({ values: { apiKey }, send }) {
		const connected = send('PUT /v2/enrichments/providers/{providerId}/connection');
		return (await connected.catch((error: unknown) => withoutSecret(error, apiKey))).data;
	},
});
