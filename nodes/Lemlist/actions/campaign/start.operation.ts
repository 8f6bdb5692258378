import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';

export const start: Operation = {
	value: 'start',
	name: 'Start',
	action: 'Start campaign',
	description:
		'Begin or go on sending: messages go out to the leads. A campaign that already runs is refused.',
	request: 'POST /campaigns/{campaignId}/start',
	fields: [campaignId],
};
