import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { sortBy, sortOrder } from '../sort';
import { scheduleSummary } from './fields';

const schedules = { rows: 'schedules', by: 'page', size: 'limit', max: 100 } as const;

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many schedules',
	description: 'List the schedules of the team, by default oldest first, or of one campaign',
	request: ['GET /schedules', 'GET /campaigns/{campaignId}/schedules/'],
	list: schedules,
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
	async run({ parts, list }) {
		if (!parts.path.campaignId) return await list('GET /schedules', schedules);
		return await list('GET /campaigns/{campaignId}/schedules/', {}, { query: {} });
	},
};
