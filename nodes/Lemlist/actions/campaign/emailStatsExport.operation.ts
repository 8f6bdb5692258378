import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { email, exportId, exportIn, exportSummary } from './statsExport';

export const emailStatsExport: Operation = {
	value: 'emailStatsExport',
	name: 'Email Stats Export',
	action: 'Email stats export of campaign',
	description: 'Have lemlist send an e-mail with the link to the file once a statistics export is done',
	request: 'PUT /campaigns/{campaignId}/export/{exportId}/email/{email}',
	rows: exportIn,
	fields: [campaignId, exportId, { ...email, required: true, in: 'path' }],
	simplify: exportSummary,
};
