import { flow } from '../../definition/operation';
import { campaignId } from './picker';
import { statsFields, statsSummary } from './stats';

const STATS = 'GET /v2/campaigns/{campaignId}/stats';

export const getStats = flow({
	value: 'getStats',
	name: 'Get Stats',
	action: 'Get stats of campaign',
	description: 'Read what a campaign brought between two dates, in all and, without Simplify, step by step',
	request: [STATS],
	fields: [campaignId, ...statsFields('query')],
	simplify: statsSummary,
	async run({ values, send }) {
		return { campaignId: values.campaignId, ...(await send(STATS)).body };
	},
});
