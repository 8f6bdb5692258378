import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { exportSummary } from './statsExport';

export const startStatsExport: Operation = {
	value: 'startStatsExport',
	name: 'Start Stats Export',
	action: 'Start stats export of campaign',
	description:
		'Have lemlist write the statistics of a campaign to a CSV file without waiting for it. Export Stats does it all in one go.',
	request: 'GET /campaigns/{campaignId}/export/start',
	fields: [campaignId],
	simplify: exportSummary,
};
