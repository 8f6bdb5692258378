import { request } from '../../definition/operation';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many enrichment waterfalls',
	description:
		'List the waterfalls: in which order providers are asked, the default of each type, then custom ones',
	request: 'GET /v2/enrichments/waterfalls',
	fields: [],
});
