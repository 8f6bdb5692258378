import { Refusal } from './route.mts';
import type { Routes } from './route.mts';

/** What lemlist takes as `type`, as integrators found it; other values are refused. Lead states are not among them. */
const TYPES = Object.entries({
	emails: 'Sent Opened Clicked Replied ExternalSent ExternalReceived Done Ignored Bounced Failed Unsubscribed Interested NotInterested',
	aircall: 'Done Ignored Created Ended Interested NotInterested',
	api: 'Done Ignored Interested NotInterested Failed Unsubscribed',
	enrichment: 'Done Failed Skipped',
	linkedin:
		'VisitDone VisitFailed VisitSkipped CommentLastPostDone CommentLastPostFailed CommentLastPostSkipped FollowDone FollowFailed ' +
		'FollowSkipped LikeLastPostDone LikeLastPostNoPost LikeLastPostFailed LikeLastPostSkipped InviteDone EndorseDone EndorseFailed ' +
		'EndorseSkipped Sent InMailSent Opened InviteAccepted InviteFailed SendFailed InMailFailed InMailSkipped VoiceNoteDone ' +
		'VoiceNoteFailed WithdrawInvitationDone WithdrawInvitationFailed VoiceNoteReplied Replied Interested NotInterested Done Ignored',
	whatsapp:
		'MessageSent MessageDelivered MessageOpened Replied MessageFailed Done Ignored VoiceNoteSent VoiceNoteDelivered VoiceNoteOpened ' +
		'VoiceNoteReplied VoiceNoteFailed VoiceNoteIgnored',
	sms: 'Sent Done Delivered Replied Ignored Failed',
	aiVariable: 'Done Failed',
	manual:
		'Done Ignored Interested NotInterested Unsubscribed EmailQueued LinkedinSendQueued LinkedinVoiceNoteQueued LinkedinInviteQueued ' +
		'LinkedinCommentLastPostQueued WhatsappMessageQueued WhatsappVoiceNoteQueued',
	'':
		'snoozed annotated scheduleCancelled paused stopped resumed skipped meetingBooked conditionChosen conditionalFailed ' +
		'sendToAnotherCampaign outOfOffice mailinblackDetected entityUnsubscribed variableUnsubscribed entitySubscribed variableSubscribed',
}).flatMap(([family, ends]) => ends.split(' ').map((end) => family + end));

const MOST = 100;

export const activityRoutes: Routes = {
	// Newest first, as in the document's example; the order is not promised anywhere.
	'GET /activities': ({ store, query }) => {
		const { version, type, campaignId, leadId, isFirst, limit, offset } = query;
		if (version !== 'v2') throw new Refusal(400, 'Invalid version');
		if (type && !TYPES.includes(type)) throw new Refusal(400, 'Invalid type');
		const min = dateOf(query.minDate ?? query.startDate) ?? -Infinity;
		const max = dateOf(query.maxDate ?? query.endDate) ?? Infinity;
		if (max <= min) throw new Refusal(400, 'maxDate must be greater than minDate');
		const found = store.happenings.activities.filter((activity) => {
			const at = Date.parse(activity.createdAt);
			return (
				at >= min &&
				at <= max &&
				(!type || activity.type === type) &&
				(!campaignId || activity.campaignId === campaignId) &&
				(!leadId || activity.leadId === leadId) &&
				(isFirst === undefined || String(activity.isFirst ?? false) === isFirst)
			);
		});
		found.reverse().sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
		const start = Number(offset ?? 0);
		return found.slice(start, start + Math.min(Number(limit ?? MOST), MOST));
	},
};

/** Unix seconds or ISO 8601, as milliseconds; undefined where there is no date. */
function dateOf(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const time = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
	if (Number.isNaN(time)) throw new Refusal(400, 'Invalid date');
	return time;
}
