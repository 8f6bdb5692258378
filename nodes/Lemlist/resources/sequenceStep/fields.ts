import { field } from '../../definition/field';
import { campaign, sequenceId, stepId } from '../sequence/picker';

/** What points to a step. */
export const ofStep = [campaign, sequenceId, stepId] as const;

export const type = field({
	displayName: 'Type',
	name: 'type',
	type: 'options',
	options: [
		{ name: 'API Call', value: 'api' },
		{ name: 'Condition', value: 'conditional' },
		{ name: 'Email', value: 'email' },
		{ name: 'LinkedIn Comment on Last Post', value: 'linkedinCommentLastPost' },
		{ name: 'LinkedIn Endorsement', value: 'linkedinEndorse' },
		{ name: 'LinkedIn Follow', value: 'linkedinFollow' },
		{ name: 'LinkedIn Invitation', value: 'linkedinInvite' },
		{ name: 'LinkedIn Like of Last Post', value: 'linkedinLikeLastPost' },
		{ name: 'LinkedIn Message', value: 'linkedinSend' },
		{ name: 'LinkedIn Visit', value: 'linkedinVisit' },
		{ name: 'LinkedIn Voice Note', value: 'linkedinVoiceNote' },
		{ name: 'LinkedIn Withdrawal of Invitation', value: 'linkedinWithdrawInvitation' },
		{ name: 'Manual Task', value: 'manual' },
		{ name: 'Phone Call', value: 'phone' },
		{ name: 'Send to Another Campaign', value: 'sendToAnotherCampaign' },
		{ name: 'SMS', value: 'sms' },
		{ name: 'WhatsApp Message', value: 'whatsappMessage' },
	],
	default: 'email',
	required: true,
	description: 'Never changes: an update names the type it has',
	in: 'body',
});

/** Which variant of an A/B test. */
export const variant = field({
	displayName: 'Variant',
	name: 'variant',
	type: 'options',
	options: [
		{ name: 'A', value: 'A' },
		{ name: 'B', value: 'B' },
	],
	default: 'B',
});
