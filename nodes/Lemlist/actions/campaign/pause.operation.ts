import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';

export const pause: Operation = {
	value: 'pause',
	name: 'Pause',
	action: 'Pause campaign',
	description: 'Stop sending for everybody in a campaign. Refused unless it runs.',
	request: 'POST /campaigns/{campaignId}/pause',
	fields: [campaignId],
};
