import { request } from '../../definition/operation';

export const getCredits = request({
	value: 'getCredits',
	name: 'Get Credits',
	action: 'Get credits of team',
	description: 'See how many enrichment credits the team has left. Costs nothing.',
	request: 'GET /team/credits',
	fields: [],
});
