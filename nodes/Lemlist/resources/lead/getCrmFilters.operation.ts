import { request } from '../../definition/operation';
import { crm, crmFilterType, crmUserId } from './crm';

export const getCrmFilters = request({
	value: 'getCrmFilters',
	name: 'Get CRM Filters',
	action: 'Get CRM filters for lead import',
	description: 'List the CRM filters from which Import From CRM can take leads. Beta teams only.',
	request: 'GET /crm/filters',
	fields: [
		{ ...crm, in: 'query' },
		{ ...crmUserId, in: 'query' },
		{ ...crmFilterType, in: 'query', as: 'type' },
	],
});
