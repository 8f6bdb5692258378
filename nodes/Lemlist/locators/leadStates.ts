import type { INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../engine/operation';
import { byName } from '../engine/order';

/** Where a lead stands: broad states, then what happened last on a channel. */
const STATES = [
	...['imported', 'scanned', 'skipped', 'reviewed', 'contacted', 'hooked', 'attracted', 'warmed'],
	...['interested', 'notInterested', 'emailsBounced', 'emailsUnsubscribed', 'failed', 'meetingBooked'],
	...['paused', 'emailsSent', 'emailsOpened', 'emailsClicked', 'emailsReplied', 'emailsInterested'],
	...['emailsNotInterested', 'emailsFailed', 'opportunitiesDone', 'aircallDone', 'aircallInterested'],
	...['aircallNotInterested', 'apiDone', 'apiInterested', 'apiNotInterested', 'linkedinVisitDone'],
	...['linkedinVisitFailed', 'linkedinInviteDone', 'linkedinInviteAccepted', 'linkedinInviteFailed'],
	...['linkedinSent', 'linkedinOpened', 'linkedinReplied', 'linkedinInterested'],
	...['linkedinNotInterested', 'linkedinSendFailed', 'manualInterested', 'manualNotInterested'],
];

/** Loaded, so that the node's description does not carry all of them. */
async function loadLeadStates(): Promise<INodePropertyOptions[]> {
	return STATES.map((value) => {
		const words = value.replace(/[A-Z]/g, ' $&').replace('linkedin', 'LinkedIn').replace('api', 'API');
		return { name: words.charAt(0).toUpperCase() + words.slice(1), value };
	}).sort(byName);
}

/** Several states in one query value, with commas. An operation sends `all` where none is chosen. */
export const leadStates: Field = {
	displayName: 'States',
	name: 'state',
	type: 'multiOptions',
	default: [],
	description: 'Only leads in one of these states; left out, all',
	in: 'query',
	load: loadLeadStates,
	send: (states) => (states as string[]).join(','),
};
