import { csvResult, fileFields } from '../../engine/file';
import type { Operation } from '../../engine/operation';
import { rowsFrom } from '../../engine/output';
import { campaignId } from '../../locators/campaign';
import { leadStates } from '../../locators/leadStates';

export const exportLeads: Operation = {
	value: 'exportLeads',
	name: 'Export Leads',
	action: 'Export leads of campaign',
	description: 'All leads of a campaign with variables and last state, as items or CSV file',
	request: ['GET /campaigns/{campaignId}/export/leads'],
	fields: [campaignId, ...fileFields, leadStates],
	async run(context) {
		const { values, parts, send } = context;
		const endpoint = 'GET /campaigns/{campaignId}/export/leads';
		// Without a state lemlist was seen to answer with an empty list.
		const query = { state: 'all', ...parts.query };
		if (values.output === 'file') {
			const { body = '' } = await send(endpoint, { query: { ...query, format: 'csv' } }, 'text');
			return await csvResult(context, String(body), `leads-${parts.path.campaignId}.csv`);
		}
		const { body = [] } = await send(endpoint, { query: { ...query, format: 'json' } });
		return rowsFrom({ status: 200, body });
	},
};
