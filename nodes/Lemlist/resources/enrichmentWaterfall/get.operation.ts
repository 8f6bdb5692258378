import { request } from '../../definition/operation';
import { waterfallId, waterfallNotFound } from './picker';

export const get = request({
	value: 'get',
	name: 'Get',
	action: 'Get enrichment waterfall',
	description: 'Read which providers a waterfall asks, and in which order',
	request: 'GET /v2/enrichments/waterfalls/{waterfallId}',
	fields: [waterfallId],
	notFound: waterfallNotFound,
});
