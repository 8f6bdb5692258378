import { request } from '../../definition/operation';
import { campaignId } from '../campaign/picker';
import { crm, crmFilterId, crmFilterType, crmUserId } from './crm';

export const importFromCrm = request({
	value: 'importFromCrm',
	name: 'Import From CRM',
	action: 'Import leads from CRM',
	aside: 'can send messages',
	description:
		'Put everybody in a CRM filter into a campaign, in the background. Messages may go out where it runs and launches leads by itself. Beta teams only.',
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
});
