import { request } from '../../definition/operation';
import { moreFields } from '../../shared/moreFields';
import { autoReview } from './fields';
import { campaignId } from './picker';
import { reactions } from './reactions';

/** What both updates of a campaign take. */
const SHARED = ['onReplied.campaignProgress', 'tracking.trackClicks', 'tracking.trackOpens'] as const;

export const updateSettings = request({
	value: 'updateSettings',
	name: 'Update Settings',
	action: 'Update settings of campaign',
	aside: 'can send messages',
	description:
		'Change settings of a campaign, all of them or none; what is not given stays. With Auto Review, messages go out without a look. Needs the Email Pro plan.',
	request: 'PATCH /campaigns/{campaignId}/settings',
	optional: 'Update Fields',
	fields: [
		campaignId,
		{
			...autoReview,
			as: 'automation.autoReview',
			description:
				'Whether leads are launched as they are added: messages go out without a look. Needs a custom tracking domain, or opens and clicks not tracked.',
		},
		{
			displayName: 'Match Email Providers',
			name: 'espMatching',
			type: 'boolean',
			default: false,
			description: 'Whether to send from a mailbox of the provider that the lead uses',
			in: 'body',
			as: 'senders.espMatching',
		},
		...reactions.filter(({ as }) => SHARED.some((each) => each === as)),
		moreFields,
	],
});
