import { request } from '../../definition/operation';

export const getCrmUsers = request({
	value: 'getCrmUsers',
	name: 'Get CRM Users',
	action: 'Get CRM users of team',
	description: 'List who has connected which CRM, as Lead > Import From CRM needs. Beta teams only.',
	request: 'GET /team/crmUsers',
	fields: [],
});
