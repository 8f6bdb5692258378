import { request } from '../../definition/operation';
import { campaignId } from './picker';

export const pause = request({
	value: 'pause',
	name: 'Pause',
	action: 'Pause campaign',
	aside: 'stops all leads',
	description: 'Stop sending for everybody in a campaign. Refused unless it runs.',
	request: 'POST /campaigns/{campaignId}/pause',
	fields: [campaignId],
});
