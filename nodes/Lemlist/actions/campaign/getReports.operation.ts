import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../engine/operation';
import { campaignIds } from '../../locators/campaign';
import { figures } from './figures';

const REPORTS = 'GET /campaigns/reports';

export const getReports: Operation = {
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
	batch: figures(
		'_id',
		() => '',
		async (first, ids) => {
			const { body = [] } = await first.send(REPORTS, { query: { campaignIds: ids.join(',') } });
			return body as IDataObject[];
		},
	),
};
