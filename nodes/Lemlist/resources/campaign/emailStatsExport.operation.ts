import { request } from '../../definition/operation';
import { campaignId } from './picker';
import { email, exportId, exportSummary } from './statsExport';

export const emailStatsExport = request({
	value: 'emailStatsExport',
	name: 'Email Stats Export',
	action: 'Send stats export of campaign by email',
	aside: '',
	description:
		'Have lemlist send an e-mail with the link to the file once a statistics export of a campaign is done',
	request: 'PUT /campaigns/{campaignId}/export/{exportId}/email/{email}',
	fields: [campaignId, exportId, { ...email, required: true, in: 'path' }],
	simplify: exportSummary,
});
