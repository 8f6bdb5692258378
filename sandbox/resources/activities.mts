import type { Activity } from '../happenings.mts';
import type { Kind, Seeding } from '../kind.mts';
import { filtered, pageOf } from '../lists.mts';
import { refuseIf } from '../resource.mts';
import type { Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';
import { told } from './leads.mts';

export const ACTIVITIES: Kind<Activity> = {
	name: 'activities',
	prefix: 'act',
	missing: 'Activity not found',
};

export const kinds = [ACTIVITIES];

export const endpoints: Endpoints = {
	'GET /activities': {
		wrong: {
			'query.version': 'Invalid version',
			'query.type': 'Invalid type',
			'query.minDate': 'Invalid date',
			'query.maxDate': 'Invalid date',
			'query.startDate': 'Invalid date',
			'query.endDate': 'Invalid date',
		},
		// Newest first, as in the document's example; the order is not promised anywhere.
		answer: (call) => {
			const min = dateOf(call.text('minDate') ?? call.text('startDate')) ?? -Infinity;
			const max = dateOf(call.text('maxDate') ?? call.text('endDate')) ?? Infinity;
			refuseIf(max <= min, 'maxDate must be greater than minDate');
			const { store } = call;
			const found = filtered(call, store.happenings.activities, {
				type: true,
				campaignId: true,
				leadId: true,
				isFirst: ({ isFirst = false }, value) => String(isFirst) === value,
			}).map((activity) => ({ activity, at: Date.parse(activity.createdAt) }));
			const newest = found
				.filter(({ at }) => at >= min && at <= max)
				.reverse()
				.sort((a, b) => b.at - a.at);
			const { rows } = pageOf(call, newest);
			return rows.map(({ activity }) => shown(store, activity));
		},
	},

	'DELETE /activities/{activityId}/recording-transcript': {
		says: { 500: 'Error while deleting recording or transcript' },
		answer: ({ store, path }) => {
			const found = store.all(ACTIVITIES).need(path.activityId);
			Object.assign(found, { recordingUrl: undefined, transcript: undefined });
			return { ok: true };
		},
	},
};

/** An activity as it is listed: with its lead, as it is by now. */
function shown(store: Store, activity: Activity): object {
	const { type, teamId, campaignId, leadId } = activity;
	const lead = store.leads.get(leadId ?? '');
	return {
		...activity,
		...(leadId !== undefined && { metaData: { teamId, campaignId, leadId, type } }),
		...(lead && { lead: told(store, lead) }),
	};
}

/** What becomes of a lead in a campaign that sends: each step so many days after the one before. */
const STORIES = [
	['emailsSent', 'emailsOpened', 'emailsClicked', 'emailsReplied', 'emailsInterested'],
	['emailsSent', 'emailsOpened'],
	['linkedinVisitDone', 'linkedinInviteDone', 'linkedinInviteAccepted', 'linkedinSent', 'linkedinReplied'],
	['emailsSent', 'emailsBounced'],
	['emailsSent', 'emailsOpened', 'emailsSent', 'emailsReplied', 'emailsNotInterested'],
	['emailsSent'],
	['emailsSent', 'emailsOpened', 'emailsUnsubscribed'],
];
/** What a step of the sequence does; the rest is what comes of it. */
const OURS = /(Sent|Done)$/;
const DAYS = 30;
/** Nothing is known yet of the first people, whom examples name. */
const UNTOLD = 10;
const MOST_LEADS = 200;

/** The last thirty days of the first leads whose campaigns send, oldest first. */
export function begin({ store, ago }: Seeding): void {
	const leads = [...store.people.values()]
		.slice(UNTOLD, UNTOLD + MOST_LEADS)
		.flatMap((contact) => contact.leads.filter(({ campaign }) => campaign.status === 'running'))
		.slice(0, MOST_LEADS);
	leads
		.flatMap((lead, n) =>
			(STORIES[n % STORIES.length] ?? []).map((type, step, story) => ({
				lead,
				type,
				fields: {
					sequenceId: lead.campaign.sequenceId,
					sequenceStep: story.slice(1, step + 1).filter((each) => OURS.test(each)).length,
					text: type.endsWith('Replied')
						? 'Thank you for writing. Tell me more, please.'
						: undefined,
				},
				daysAgo: DAYS - (n / MOST_LEADS) * (DAYS - 6) - step * 1.1,
			})),
		)
		.sort((a, b) => b.daysAgo - a.daysAgo)
		.forEach(({ lead, type, fields, daysAgo }) =>
			store.happenings.record(type, lead, fields, Date.parse(ago(daysAgo))),
		);
}

/** Unix seconds or ISO 8601, as milliseconds; undefined where there is no date. */
function dateOf(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const time = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
	refuseIf(Number.isNaN(time), 'Invalid date');
	return time;
}
