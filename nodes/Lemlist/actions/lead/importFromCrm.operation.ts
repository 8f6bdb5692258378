import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { crm, crmFilterId, crmFilterType, crmUserId } from '../../locators/crm';

export const importFromCrm: Operation = {
	value: 'importFromCrm',
	name: 'Import From CRM',
	action: 'Import leads from CRM',
	description:
		'Start putting everybody in a CRM filter into a campaign; lemlist goes on in the background and tells nothing of the progress. Messages may go out where the campaign runs and launches leads by itself. Only for teams in the beta.',
	request: 'POST /campaigns/{campaignId}/leads/import',
	fields: [
		campaignId,
		{ ...crm, in: 'body' },
		{ ...crmUserId, in: 'body' },
		{ ...crmFilterType, in: 'body' },
		crmFilterId,
		{
			displayName: 'Deduplicate',
			name: 'deduplicate',
			type: 'boolean',
			default: false,
			description: 'Whether to leave out people who are in any other campaign',
			in: 'body',
		},
	],
};
