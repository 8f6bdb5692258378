import { request } from '../../definition/operation';
import { sortBy, sortOrder } from '../../shared/sort';
import { userId } from '../../shared/user';
import { campaignSummary } from './fields';
import { campaignStates } from './states';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many campaigns',
	description: 'List the campaigns of the team, by default oldest first',
	request: 'GET /campaigns',
	query: { version: 'v2' },
	list: true,
	fields: [
		{
			...userId,
			displayName: 'Created By',
			name: 'createdBy',
			required: false,
			description: 'Only campaigns of this user; starts with usr_',
			in: 'query',
		},
		sortBy,
		sortOrder,
		{
			displayName: 'Status',
			name: 'status',
			type: 'options',
			default: '',
			description: 'Only campaigns in this state, e.g. running',
			in: 'query',
			load: campaignStates,
		},
	],
	simplify: campaignSummary,
});
