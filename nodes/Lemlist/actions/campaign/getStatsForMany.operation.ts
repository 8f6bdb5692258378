import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../engine/operation';
import { campaignIds } from '../../locators/campaign';
import { figures } from './figures';
import { statsFields, statsSummary } from './stats';

const STATS = 'POST /v2/campaigns/stats/batch';

export const getStatsForMany: Operation = {
	value: 'getStatsForMany',
	name: 'Get Stats for Many',
	action: 'Get stats for many campaigns',
	description:
		'Read what campaigns brought between two dates. All input items go together, 100 campaigns a request.',
	request: [STATS],
	repeatable: true,
	fields: [{ ...campaignIds, in: 'body' }, ...statsFields('body')],
	simplify: statsSummary,
	batch: figures(
		'campaignId',
		({ parts }) => JSON.stringify({ ...parts.body, campaignIds: [] }),
		async (first, campaignIds) => {
			const { body } = await first.send(STATS, { body: { ...first.parts.body, campaignIds } });
			const { results = [], errors = [] } = body as Record<string, IDataObject[] | undefined>;
			return [...results, ...errors];
		},
	),
};
