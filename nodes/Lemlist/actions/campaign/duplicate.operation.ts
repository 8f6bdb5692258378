import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { campaignSummary, name } from './fields';

export const duplicate: Operation = {
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
};
