import { flow } from '../../definition/operation';
import { csvResult, fileFields } from '../../shared/file';
import { leadStates } from '../lead/states';
import { campaignId } from './picker';

const LEADS = 'GET /campaigns/{campaignId}/export/leads';

export const exportLeads = flow({
	value: 'exportLeads',
	name: 'Export Leads',
	action: 'Export leads of campaign',
	description: 'All leads of a campaign with variables and last state, as items or CSV file',
	request: [LEADS],
	fields: [campaignId, ...fileFields, leadStates],
	async run(context) {
		const { values, parts, send, csv } = context;
		// Without a state lemlist was seen to answer with an empty list.
		const query = { state: 'all', ...parts.query };
		if (values.output === 'file') {
			const file = await csv(LEADS, { query: { ...query, format: 'csv' }, expects: 'csv' });
			return await csvResult(context, file, `leads-${values.campaignId}.csv`);
		}
		return (await send(LEADS, { query: { ...query, format: 'json' }, expects: 'rows' })).data;
	},
});
