import type { Operation } from '../../engine/operation';

export const getCrmUsers: Operation = {
	value: 'getCrmUsers',
	name: 'Get CRM Users',
	action: 'Get CRM users of team',
	description: 'List who has connected which CRM, as Lead > Import From CRM needs. Beta teams only.',
	request: 'GET /team/crmUsers',
	fields: [],
};
