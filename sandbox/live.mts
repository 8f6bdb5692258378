import { chance, pick } from './chance.mts';
import type { Lead } from './people.mts';
import type { Doing } from './resource.mts';
import { happen, isBlocked, statusOf } from './resources/leads.mts';

/** What comes after what; the likelier ones are there more often. A lead to whom something else happened last has a rest. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
	nothing: ['emailsSent', 'emailsSent', 'emailsSent', 'linkedinVisitDone'],
	emailsSent: ['emailsOpened', 'emailsOpened', 'emailsOpened', 'emailsReplied', 'emailsBounced'],
	emailsOpened: ['emailsClicked', 'emailsReplied', 'emailsReplied', 'emailsSent', 'emailsUnsubscribed'],
	emailsClicked: ['emailsReplied', 'emailsSent'],
	emailsReplied: ['emailsInterested', 'emailsNotInterested'],
	linkedinVisitDone: ['linkedinInviteDone'],
	linkedinInviteDone: ['linkedinInviteAccepted'],
	linkedinInviteAccepted: ['linkedinSent'],
	linkedinSent: ['linkedinReplied', 'linkedinReplied', 'emailsSent'],
	linkedinReplied: ['linkedinInterested', 'linkedinNotInterested'],
};
const REPLIES = [
	'Thank you for writing. Tell me more, please.',
	'Not now, maybe in autumn.',
	'Who told you about us?',
];
/** So many of the latest activities are of people to whom more may happen. */
const LATELY = 40;
const TRIES = 500;

/** Has something happen in each call, believable after what has happened before; seldom nothing. The same after every start. */
export function life(seed: string | number): (doing: Doing) => void {
	const random = chance(seed);
	return (doing) => {
		const { store } = doing;
		for (let n = 0; n < TRIES; n++) {
			const lead = random() < 0.7 ? oneOfLately(doing, random) : pick(random, store.leads.rows);
			const after = NEXT[(lead && store.happenings.kept.states.get(lead._id)) ?? 'nothing'];
			if (!lead || !after || statusOf(lead) !== 'running' || isBlocked(store, lead.person)) continue;
			const type = pick(random, after);
			const says = type.endsWith('Replied') && { text: pick(random, REPLIES) };
			happen(doing, lead, type, { sequenceId: lead.campaign.sequenceId, ...says });
			return;
		}
	};
}

function oneOfLately({ store }: Doing, random: () => number): Lead | undefined {
	const { leadId } = pick(random, store.happenings.activities.slice(-LATELY)) ?? {};
	return store.leads.get(leadId ?? '');
}
