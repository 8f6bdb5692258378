import type { Operation } from '../../engine/operation';
import { crm, crmFilterType, crmUserId } from '../../locators/crm';

export const getCrmFilters: Operation = {
	value: 'getCrmFilters',
	name: 'Get CRM Filters',
	action: 'Get CRM filters for lead import',
	description: 'List the CRM filters that Import From CRM can take. Beta teams only.',
	request: 'GET /crm/filters',
	fields: [
		{ ...crm, in: 'query' },
		{ ...crmUserId, in: 'query' },
		{ ...crmFilterType, in: 'query', as: 'type' },
	],
};
