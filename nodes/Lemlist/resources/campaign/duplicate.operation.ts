import { request } from '../../definition/operation';
import { campaignSummary, name } from './fields';
import { campaignId } from './picker';

export const duplicate = request({
	value: 'duplicate',
	name: 'Duplicate',
	action: 'Duplicate campaign',
	description: 'Copy a campaign into a new draft, whose ID it gives',
	request: 'POST /campaigns/{campaignId}/duplicate',
	fields: [
		campaignId,
		{ ...name, description: 'What the copy is called; left out, the old name with "Copy"' },
	],
	simplify: campaignSummary,
});
