import type { Operation } from '../../engine/operation';

export const getCrmUsers: Operation = {
	value: 'getCrmUsers',
	name: 'Get CRM Users',
	action: 'Get CRM users of team',
	description:
		'List who has connected which CRM (Salesforce, HubSpot, Pipedrive); Lead > Import From CRM needs these. Only for teams in the beta.',
	request: 'GET /team/crmUsers',
	fields: [],
};
