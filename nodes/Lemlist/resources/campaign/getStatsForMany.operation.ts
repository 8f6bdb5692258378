import { rowsAt } from '../../api/json.ts';
import { batch } from '../../definition/operation';
import { figures } from './figures';
import { campaignIds } from './picker';
import { statsFields, statsSummary } from './stats';

const STATS = 'POST /v2/campaigns/stats/batch';

export const getStatsForMany = batch({
	value: 'getStatsForMany',
	name: 'Get Stats for Many',
	action: 'Get stats for many campaigns',
	description:
		'Read what campaigns brought between two dates. All input items go together, 100 campaigns a request.',
	request: [STATS],
	fields: [{ ...campaignIds, in: 'body' }, ...statsFields('body')],
	simplify: statsSummary,
	...figures<typeof STATS>(
		'campaignId',
		({ parts }) => JSON.stringify({ ...parts.body, campaignIds: [] }),
		async ({ parts, send }, campaignIds) => {
			const { rows, envelope } = await send(STATS, { body: { ...parts.body, campaignIds } });
			return [...rows, ...rowsAt(envelope, 'errors')];
		},
	),
});
