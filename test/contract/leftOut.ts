import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';

/** Endpoints of the API document that no operation uses, and why not. */
export const leftOut: Partial<Record<Endpoint, string>> = {
	'GET /unsubscribes': 'deprecated',
	'GET /unsubs/export': 'deprecated',
	'GET /unsubscribes/{email}': 'deprecated',
	'POST /unsubscribes/{email}': 'deprecated',
	'DELETE /unsubscribes/{email}': 'deprecated',
	'DELETE /campaigns/{campaignId}/leads/': 'names no lead',
	'DELETE /campaigns/{campaignId}/leads/{email}': 'the same route as the one with `{leadId}`',
	'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/steps/{stepId}/skip':
		'nobody has seen its address, and the one for several leads does the same',
};
