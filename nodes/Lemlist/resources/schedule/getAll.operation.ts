import { flow } from '../../definition/operation';
import { sortBy, sortOrder } from '../../shared/sort';
import { campaignId } from '../campaign/picker';
import { scheduleSummary } from './fields';

export const getAll = flow({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many schedules',
	description: 'List the schedules of the team, by default oldest first, or of one campaign',
	request: ['GET /schedules', 'GET /campaigns/{campaignId}/schedules/'],
	list: true,
	fields: [
		{
			...campaignId,
			required: undefined,
			description: 'Only those that this campaign uses, which lemlist does not sort',
		},
		sortBy,
		sortOrder,
	],
	simplify: scheduleSummary,
	async run({ values, list }) {
		if (values.campaignId === undefined) return await list('GET /schedules');
		return await list('GET /campaigns/{campaignId}/schedules/');
	},
});
