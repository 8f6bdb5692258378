import type { INodePropertyOptions } from 'n8n-workflow';

/** A kind of happening that lemlist can report to a webhook. */
interface LemlistEvent {
	/** Name on the wire: `type` of a webhook, and of what it delivers. */
	value: string;
	/** As people read it; says enough without the family beside it. */
	name: string;
}

interface EventFamily {
	family: string;
	name: string;
	events: readonly LemlistEvent[];
}

/**
 * Every event of the API document (`type` of `POST /hooks`, 75 values), by what it is about; families and events in
 * alphabetical order of their names.
 */
export const EVENT_FAMILIES: readonly EventFamily[] = [
	{
		family: 'api',
		name: 'API Step',
		events: [
			{ value: 'apiDone', name: 'API Step Done' },
			{ value: 'apiFailed', name: 'API Step Failed' },
			{ value: 'apiInterested', name: 'API Step Interested' },
			{ value: 'apiNotInterested', name: 'API Step Not Interested' },
		],
	},
	{
		family: 'call',
		name: 'Call',
		events: [
			{ value: 'aircallCreated', name: 'Call Created' },
			{ value: 'aircallDone', name: 'Call Done' },
			{ value: 'aircallEnded', name: 'Call Ended' },
			{ value: 'aircallInterested', name: 'Call Interested' },
			{ value: 'aircallNotInterested', name: 'Call Not Interested' },
			{ value: 'callRecordingDone', name: 'Call Recording Ready' },
			{ value: 'callTranscriptDone', name: 'Call Transcript Ready' },
		],
	},
	{
		family: 'email',
		name: 'Email',
		events: [
			{ value: 'emailsBounced', name: 'Email Bounced' },
			{ value: 'emailsFailed', name: 'Email Failed' },
			{ value: 'emailsInterested', name: 'Email Interested' },
			{ value: 'emailsClicked', name: 'Email Link Clicked' },
			{ value: 'emailsNotInterested', name: 'Email Not Interested' },
			{ value: 'emailsOpened', name: 'Email Opened' },
			{ value: 'emailsReplied', name: 'Email Replied' },
			{ value: 'emailsSent', name: 'Email Sent' },
			{ value: 'emailsUnsubscribed', name: 'Email Unsubscribed' },
		],
	},
	{
		// lemlist emits these in addition to the event that changed the state.
		family: 'lead',
		name: 'Lead State',
		events: [
			{ value: 'attracted', name: 'Lead Attracted' },
			{ value: 'contacted', name: 'Lead Contacted' },
			{ value: 'hooked', name: 'Lead Hooked' },
			{ value: 'interested', name: 'Lead Interested' },
			{ value: 'notInterested', name: 'Lead Not Interested' },
			{ value: 'warmed', name: 'Lead Warmed' },
		],
	},
	{
		family: 'linkedin',
		name: 'LinkedIn',
		events: [
			{ value: 'linkedinEndorseDone', name: 'LinkedIn Endorse Done' },
			{ value: 'linkedinEndorseFailed', name: 'LinkedIn Endorse Failed' },
			{ value: 'linkedinEndorseSkipped', name: 'LinkedIn Endorse Skipped' },
			{ value: 'linkedinFollowDone', name: 'LinkedIn Follow Done' },
			{ value: 'linkedinFollowFailed', name: 'LinkedIn Follow Failed' },
			{ value: 'linkedinFollowSkipped', name: 'LinkedIn Follow Skipped' },
			{ value: 'linkedinInterested', name: 'LinkedIn Interested' },
			{ value: 'linkedinInviteAccepted', name: 'LinkedIn Invite Accepted' },
			{ value: 'linkedinInviteFailed', name: 'LinkedIn Invite Failed' },
			{ value: 'linkedinInviteDone', name: 'LinkedIn Invite Sent' },
			{ value: 'linkedinLikeLastPostDone', name: 'LinkedIn Like Last Post Done' },
			{ value: 'linkedinLikeLastPostFailed', name: 'LinkedIn Like Last Post Failed' },
			{ value: 'linkedinLikeLastPostNoPost', name: 'LinkedIn Like Last Post Found No Post' },
			{ value: 'linkedinSendFailed', name: 'LinkedIn Message Failed' },
			{ value: 'linkedinOpened', name: 'LinkedIn Message Opened' },
			{ value: 'linkedinSent', name: 'LinkedIn Message Sent' },
			{ value: 'linkedinNotInterested', name: 'LinkedIn Not Interested' },
			{ value: 'linkedinReplied', name: 'LinkedIn Replied' },
			{ value: 'linkedinVisitDone', name: 'LinkedIn Visit Done' },
			{ value: 'linkedinVisitFailed', name: 'LinkedIn Visit Failed' },
			{ value: 'linkedinVoiceNoteFailed', name: 'LinkedIn Voice Note Failed' },
			{ value: 'linkedinVoiceNoteDone', name: 'LinkedIn Voice Note Sent' },
			{ value: 'linkedinWithdrawInvitationDone', name: 'LinkedIn Withdraw Invitation Done' },
			{ value: 'linkedinWithdrawInvitationFailed', name: 'LinkedIn Withdraw Invitation Failed' },
		],
	},
	{
		family: 'manual',
		name: 'Manual Step',
		events: [
			{ value: 'manualInterested', name: 'Manual Step Interested' },
			{ value: 'manualNotInterested', name: 'Manual Step Not Interested' },
		],
	},
	{
		family: 'other',
		name: 'Other',
		events: [
			{ value: 'deliverabilityAlertTriggered', name: 'Deliverability Alert Triggered' },
			{ value: 'enrichmentDone', name: 'Enrichment Done' },
			{ value: 'enrichmentError', name: 'Enrichment Failed' },
			{ value: 'inboxLabelUpdated', name: 'Inbox Label Updated' },
			{ value: 'signalRegistered', name: 'Signal Registered' },
		],
	},
	{
		family: 'sms',
		name: 'SMS',
		events: [
			{ value: 'smsDelivered', name: 'SMS Delivered' },
			{ value: 'smsFailed', name: 'SMS Failed' },
			{ value: 'smsReplied', name: 'SMS Replied' },
			{ value: 'smsSent', name: 'SMS Sent' },
		],
	},
	{ family: 'task', name: 'Task', events: [{ value: 'annotated', name: 'Task Annotated' }] },
	{
		family: 'whatsapp',
		name: 'WhatsApp',
		events: [
			{ value: 'whatsappMessageDelivered', name: 'WhatsApp Message Delivered' },
			{ value: 'whatsappMessageFailed', name: 'WhatsApp Message Failed' },
			{ value: 'whatsappMessageOpened', name: 'WhatsApp Message Opened' },
			{ value: 'whatsappMessageSent', name: 'WhatsApp Message Sent' },
			{ value: 'whatsappReplied', name: 'WhatsApp Replied' },
		],
	},
	{
		family: 'workspace',
		name: 'Workspace',
		events: [
			{ value: 'campaignComplete', name: 'Campaign Complete' },
			{ value: 'connectionIssue', name: 'Connection Issue' },
			{ value: 'customDomainErrors', name: 'Custom Domain Issue' },
			{ value: 'lemwarmPaused', name: 'Lemwarm Paused' },
			{ value: 'paused', name: 'Paused' },
			{ value: 'resumed', name: 'Resumed' },
			{ value: 'sendLimitReached', name: 'Send Limit Reached' },
			{ value: 'stopped', name: 'Stopped' },
		],
	},
];

/** What lemlist reports to webhooks, family by family. It asks lemlist nothing, and keeps the node's description small. */
export async function loadEvents(): Promise<INodePropertyOptions[]> {
	return EVENT_FAMILIES.flatMap(({ name: family, events }) =>
		events.map(({ name, value }) => ({ name, value, description: `${family}: ${value}` })),
	);
}
