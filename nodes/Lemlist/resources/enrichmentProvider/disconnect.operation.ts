import { request } from '../../definition/operation';
import { providerId } from './picker';

export const disconnect = request({
	value: 'disconnect',
	name: 'Disconnect',
	action: 'Disconnect enrichment provider',
	aside: 'for whole team',
	description: 'Remove the saved key of a provider, for all of the team and their enrichments',
	request: 'DELETE /v2/enrichments/providers/{providerId}/connection',
	fields: [providerId],
});
