import type { INodePropertyOptions } from 'n8n-workflow';
import { EVENT_FAMILIES } from './event';
import { byName } from '../engine/order';

/** Events that webhooks report but that leave no activity behind. */
const NO_ACTIVITY = [
	'attracted',
	'callRecordingDone',
	'callTranscriptDone',
	'campaignComplete',
	'connectionIssue',
	'contacted',
	'customDomainErrors',
	'deliverabilityAlertTriggered',
	'enrichmentError',
	'hooked',
	'inboxLabelUpdated',
	'interested',
	'lemwarmPaused',
	'notInterested',
	'sendLimitReached',
	'signalRegistered',
	'warmed',
];

/** Activities that no webhook reports. */
const NO_EVENT: INodePropertyOptions[] = [
	{ value: 'aiVariableDone', name: 'AI Variable Done' },
	{ value: 'aiVariableFailed', name: 'AI Variable Failed' },
	{ value: 'apiIgnored', name: 'API Step Ignored' },
	{ value: 'apiUnsubscribed', name: 'API Step Unsubscribed' },
	{ value: 'aircallIgnored', name: 'Call Ignored' },
	{ value: 'conditionChosen', name: 'Condition Chosen' },
	{ value: 'conditionalFailed', name: 'Condition Failed' },
	{ value: 'emailsDone', name: 'Email Done' },
	{ value: 'emailsIgnored', name: 'Email Ignored' },
	{ value: 'emailsExternalReceived', name: 'Email Received Outside Campaigns' },
	{ value: 'emailsExternalSent', name: 'Email Sent Outside Campaigns' },
	{ value: 'enrichmentFailed', name: 'Enrichment Failed' },
	{ value: 'enrichmentSkipped', name: 'Enrichment Skipped' },
	{ value: 'entitySubscribed', name: 'Entity Subscribed' },
	{ value: 'entityUnsubscribed', name: 'Entity Unsubscribed' },
	{ value: 'linkedinCommentLastPostDone', name: 'LinkedIn Comment Last Post Done' },
	{ value: 'linkedinCommentLastPostFailed', name: 'LinkedIn Comment Last Post Failed' },
	{ value: 'linkedinCommentLastPostSkipped', name: 'LinkedIn Comment Last Post Skipped' },
	{ value: 'linkedinDone', name: 'LinkedIn Done' },
	{ value: 'linkedinIgnored', name: 'LinkedIn Ignored' },
	{ value: 'linkedinInMailFailed', name: 'LinkedIn InMail Failed' },
	{ value: 'linkedinInMailSent', name: 'LinkedIn InMail Sent' },
	{ value: 'linkedinInMailSkipped', name: 'LinkedIn InMail Skipped' },
	{ value: 'linkedinLikeLastPostSkipped', name: 'LinkedIn Like Last Post Skipped' },
	{ value: 'linkedinVisitSkipped', name: 'LinkedIn Visit Skipped' },
	{ value: 'linkedinVoiceNoteReplied', name: 'LinkedIn Voice Note Replied' },
	{ value: 'mailinblackDetected', name: 'Mailinblack Detected' },
	{ value: 'manualEmailQueued', name: 'Manual Email Queued' },
	{ value: 'manualLinkedinCommentLastPostQueued', name: 'Manual LinkedIn Comment Last Post Queued' },
	{ value: 'manualLinkedinInviteQueued', name: 'Manual LinkedIn Invite Queued' },
	{ value: 'manualLinkedinSendQueued', name: 'Manual LinkedIn Message Queued' },
	{ value: 'manualLinkedinVoiceNoteQueued', name: 'Manual LinkedIn Voice Note Queued' },
	{ value: 'manualDone', name: 'Manual Step Done' },
	{ value: 'manualIgnored', name: 'Manual Step Ignored' },
	{ value: 'manualUnsubscribed', name: 'Manual Step Unsubscribed' },
	{ value: 'manualWhatsappMessageQueued', name: 'Manual WhatsApp Message Queued' },
	{ value: 'manualWhatsappVoiceNoteQueued', name: 'Manual WhatsApp Voice Note Queued' },
	{ value: 'meetingBooked', name: 'Meeting Booked' },
	{ value: 'outOfOffice', name: 'Out of Office' },
	{ value: 'scheduleCancelled', name: 'Schedule Cancelled' },
	{ value: 'sendToAnotherCampaign', name: 'Sent to Another Campaign' },
	{ value: 'skipped', name: 'Skipped' },
	{ value: 'smsDone', name: 'SMS Done' },
	{ value: 'smsIgnored', name: 'SMS Ignored' },
	{ value: 'snoozed', name: 'Snoozed' },
	{ value: 'variableSubscribed', name: 'Variable Subscribed' },
	{ value: 'variableUnsubscribed', name: 'Variable Unsubscribed' },
	{ value: 'whatsappDone', name: 'WhatsApp Done' },
	{ value: 'whatsappIgnored', name: 'WhatsApp Ignored' },
	{ value: 'whatsappVoiceNoteDelivered', name: 'WhatsApp Voice Note Delivered' },
	{ value: 'whatsappVoiceNoteFailed', name: 'WhatsApp Voice Note Failed' },
	{ value: 'whatsappVoiceNoteIgnored', name: 'WhatsApp Voice Note Ignored' },
	{ value: 'whatsappVoiceNoteOpened', name: 'WhatsApp Voice Note Opened' },
	{ value: 'whatsappVoiceNoteReplied', name: 'WhatsApp Voice Note Replied' },
	{ value: 'whatsappVoiceNoteSent', name: 'WhatsApp Voice Note Sent' },
];

/** The 113 values that lemlist takes as `type` of an activity, by name. They share the names of the webhook events. */
export const activityTypes: INodePropertyOptions[] = [
	...EVENT_FAMILIES.flatMap(({ events }) => events).filter(({ value }) => !NO_ACTIVITY.includes(value)),
	...NO_EVENT,
].sort(byName);

/** Loaded, so that the node's description does not carry all of them. */
export async function loadActivityTypes(): Promise<INodePropertyOptions[]> {
	return activityTypes;
}
