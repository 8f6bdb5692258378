import { batch } from '../../definition/operation';
import { figures } from './figures';
import { campaignIds } from './picker';

const REPORTS = 'GET /campaigns/reports';

export const getReports = batch({
	value: 'getReports',
	name: 'Get Reports',
	action: 'Get reports of campaigns',
	description:
		'Read totals of campaigns since they began: leads, sent, opened, clicked, replied. All input items go together.',
	request: [REPORTS],
	fields: [campaignIds],
	simplify: [
		'_id',
		'name',
		'status',
		'inSequenceLeadCount',
		'emailsSent',
		'emailsOpened',
		'emailsClicked',
		'emailsReplied',
		'interested',
		'notInterested',
	],
	...figures<typeof REPORTS>(
		'_id',
		() => '',
		async ({ send }, ids) => (await send(REPORTS, { query: { campaignIds: ids.join(',') } })).rows,
	),
});
