import { CAMPAIGN_STATES } from '../../api/values.ts';
import { choices } from '../../definition/picker';

/** States that a campaign can be in. */
export const campaignStates = choices(
	'CampaignStates',
	CAMPAIGN_STATES.map((value) => ({ name: value.charAt(0).toUpperCase() + value.slice(1), value })),
);
