import { request } from '../../definition/operation';
import { waterfallId } from './picker';

export const reset = request({
	value: 'reset',
	name: 'Reset',
	action: 'Reset enrichment waterfall',
	aside: 'for whole team',
	description:
		'Give a default waterfall back to lemlist, which then orders the providers for all of the team; custom ones are refused',
	request: 'PUT /v2/enrichments/waterfalls/{waterfallId}/reset',
	fields: [waterfallId],
});
