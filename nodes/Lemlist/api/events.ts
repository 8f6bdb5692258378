/** A kind of happening. */
export interface Happening {
	/** Name on the wire: `type` of a webhook and of what it delivers, and `type` of an activity. */
	value: string;
	/** As people read it; says enough without the family beside it. */
	name: string;
	/** It leaves no activity behind. */
	recorded?: false;
}

export interface EventFamily {
	family: string;
	name: string;
	events: readonly Happening[];
}

/**
 * Every event of the API document (`type` of `POST /hooks`), by what it is about; families and events in
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
			{ value: 'callRecordingDone', name: 'Call Recording Ready', recorded: false },
			{ value: 'callTranscriptDone', name: 'Call Transcript Ready', recorded: false },
		],
	},
	{
		family: 'contactSourcing',
		name: 'Contact Sourcing',
		events: [
			{ value: 'contactSourcingDone', name: 'Contact Sourcing Done', recorded: false },
			{ value: 'contactSourcingFailed', name: 'Contact Sourcing Failed', recorded: false },
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
			{ value: 'attracted', name: 'Lead Attracted', recorded: false },
			{ value: 'contacted', name: 'Lead Contacted', recorded: false },
			{ value: 'hooked', name: 'Lead Hooked', recorded: false },
			{ value: 'interested', name: 'Lead Interested', recorded: false },
			{ value: 'notInterested', name: 'Lead Not Interested', recorded: false },
			{ value: 'warmed', name: 'Lead Warmed', recorded: false },
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
			{
				value: 'deliverabilityAlertTriggered',
				name: 'Deliverability Alert Triggered',
				recorded: false,
			},
			{ value: 'enrichmentDone', name: 'Enrichment Done' },
			{ value: 'enrichmentError', name: 'Enrichment Failed', recorded: false },
			{ value: 'inboxLabelUpdated', name: 'Inbox Label Updated', recorded: false },
			{ value: 'signalRegistered', name: 'Signal Registered', recorded: false },
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
			{ value: 'campaignComplete', name: 'Campaign Complete', recorded: false },
			{ value: 'connectionIssue', name: 'Connection Issue', recorded: false },
			{ value: 'customDomainErrors', name: 'Custom Domain Issue', recorded: false },
			{ value: 'lemwarmPaused', name: 'Lemwarm Paused', recorded: false },
			{ value: 'paused', name: 'Paused' },
			{ value: 'resumed', name: 'Resumed' },
			{ value: 'sendLimitReached', name: 'Send Limit Reached', recorded: false },
			{ value: 'stopped', name: 'Stopped' },
		],
	},
];

/** Activities that no webhook reports. */
export const UNREPORTED: readonly Happening[] = [
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

/** What a webhook can be asked to report. */
export const EVENT_TYPES: readonly string[] = EVENT_FAMILIES.flatMap(({ events }) =>
	events.map(({ value }) => value),
);

/** The activities, which share their names with the webhook events. */
export const ACTIVITIES: readonly Happening[] = [
	...EVENT_FAMILIES.flatMap(({ events }) => events).filter(({ recorded }) => recorded !== false),
	...UNREPORTED,
];

/** What lemlist takes as `type` of an activity. */
export const ACTIVITY_TYPES: readonly string[] = ACTIVITIES.map(({ value }) => value);
