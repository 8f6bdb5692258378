import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { exportId, exportIn, exportSummary } from './statsExport';

export const getStatsExport: Operation = {
	value: 'getStatsExport',
	name: 'Get Stats Export',
	action: 'Get stats export of campaign',
	description: 'See whether a statistics export is done, and where its file is for 24 hours',
	request: 'GET /campaigns/{campaignId}/export/{exportId}/status',
	rows: exportIn,
	fields: [campaignId, exportId],
	simplify: exportSummary,
};
