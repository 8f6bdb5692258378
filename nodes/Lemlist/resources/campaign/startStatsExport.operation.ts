import { request } from '../../definition/operation';
import { campaignId } from './picker';
import { exportSummary } from './statsExport';

export const startStatsExport = request({
	value: 'startStatsExport',
	name: 'Start Stats Export',
	action: 'Start stats export of campaign',
	description:
		'Have lemlist write the statistics of a campaign to a CSV file. Export Stats also waits for it.',
	request: 'GET /campaigns/{campaignId}/export/start',
	fields: [campaignId],
	simplify: exportSummary,
});
