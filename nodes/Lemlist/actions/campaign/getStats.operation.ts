import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { statsFields, statsSummary } from './stats';

const STATS = 'GET /v2/campaigns/{campaignId}/stats';

export const getStats: Operation = {
	value: 'getStats',
	name: 'Get Stats',
	action: 'Get stats of campaign',
	description: 'Read what a campaign brought between two dates, in all and, without Simplify, step by step',
	request: [STATS],
	fields: [campaignId, ...statsFields('query')],
	simplify: statsSummary,
	async run({ values, send }) {
		const { body } = await send(STATS);
		return { campaignId: values.campaignId as string, ...(body as IDataObject) };
	},
};
