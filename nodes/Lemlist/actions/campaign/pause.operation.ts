import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';

export const pause: Operation = {
	value: 'pause',
	name: 'Pause',
	action: 'Pause campaign',
	description:
		'Stop sending for everybody in a running campaign. A campaign that is not running is refused.',
	request: 'POST /campaigns/{campaignId}/pause',
	fields: [campaignId],
};
