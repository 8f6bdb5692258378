import { request } from '../../definition/operation';
import { campaignId } from './picker';
import { exportId, exportSummary } from './statsExport';

export const getStatsExport = request({
	value: 'getStatsExport',
	name: 'Get Stats Export',
	action: 'Get stats export of campaign',
	description: 'See whether a statistics export of a campaign is done, and where its file is for 24 hours',
	request: 'GET /campaigns/{campaignId}/export/{exportId}/status',
	fields: [campaignId, exportId],
	simplify: exportSummary,
});
