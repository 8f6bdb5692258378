/** A kind of happening. */
export interface Happening {
	/** Name on the wire: `type` of a webhook and of what it delivers, and `type` of an activity. */
	value: string;
	/** As people read it; says enough without the family beside it. */
	name: string;
	/** It leaves no activity behind. */
	recorded?: false;
}

/** One that a webhook reports. */
export interface Reported extends Happening {
	/** What has happened, in few words. */
	says: string;
}

export interface EventFamily {
	family: string;
	name: string;
	events: readonly Reported[];
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
			{ value: 'apiDone', name: 'API Step Done', says: 'A step that calls an API went through' },
			{
				value: 'apiFailed',
				name: 'API Step Failed',
				says: 'A step that calls an API did not go through',
			},
			{
				value: 'apiInterested',
				name: 'API Step Interested',
				says: 'A step that calls an API found the lead interested',
			},
			{
				value: 'apiNotInterested',
				name: 'API Step Not Interested',
				says: 'A step that calls an API found the lead not interested',
			},
		],
	},
	{
		family: 'call',
		name: 'Call',
		events: [
			{ value: 'aircallCreated', name: 'Call Created', says: 'A call to a lead came to be' },
			{ value: 'aircallDone', name: 'Call Done', says: 'A call step was done' },
			{ value: 'aircallEnded', name: 'Call Ended', says: 'A call to a lead was over' },
			{
				value: 'aircallInterested',
				name: 'Call Interested',
				says: 'A lead was marked as interested after a call',
			},
			{
				value: 'aircallNotInterested',
				name: 'Call Not Interested',
				says: 'A lead was marked as not interested after a call',
			},
			{
				value: 'callRecordingDone',
				name: 'Call Recording Ready',
				says: 'The recording of a call can be heard',
				recorded: false,
			},
			{
				value: 'callTranscriptDone',
				name: 'Call Transcript Ready',
				says: 'The text of a call can be read',
				recorded: false,
			},
		],
	},
	{
		family: 'contactSourcing',
		name: 'Contact Sourcing',
		events: [
			{
				value: 'contactSourcingDone',
				name: 'Contact Sourcing Done',
				says: 'AI has found people at a company',
				recorded: false,
			},
			{
				value: 'contactSourcingFailed',
				name: 'Contact Sourcing Failed',
				says: 'AI could not look for people at a company',
				recorded: false,
			},
		],
	},
	{
		family: 'email',
		name: 'Email',
		events: [
			{
				value: 'emailsBounced',
				name: 'Email Bounced',
				says: 'An e-mail came back: the address does not take it',
			},
			{ value: 'emailsFailed', name: 'Email Failed', says: 'An e-mail could not be sent' },
			{
				value: 'emailsInterested',
				name: 'Email Interested',
				says: 'A lead was marked as interested after an e-mail',
			},
			{
				value: 'emailsClicked',
				name: 'Email Link Clicked',
				says: 'A lead clicked a link in an e-mail',
			},
			{
				value: 'emailsNotInterested',
				name: 'Email Not Interested',
				says: 'A lead was marked as not interested after an e-mail',
			},
			{ value: 'emailsOpened', name: 'Email Opened', says: 'A lead, or a program, opened an e-mail' },
			{ value: 'emailsReplied', name: 'Email Replied', says: 'A lead answered an e-mail' },
			{ value: 'emailsSent', name: 'Email Sent', says: 'An e-mail went out to a lead' },
			{ value: 'emailsUnsubscribed', name: 'Email Unsubscribed', says: 'A lead wants no more e-mails' },
		],
	},
	{
		// lemlist emits these in addition to the event that changed the state.
		family: 'lead',
		name: 'Lead State',
		events: [
			{ value: 'attracted', name: 'Lead Attracted', says: 'A lead has clicked', recorded: false },
			{ value: 'contacted', name: 'Lead Contacted', says: 'A lead was contacted', recorded: false },
			{
				value: 'hooked',
				name: 'Lead Hooked',
				says: 'A lead has opened or accepted something',
				recorded: false,
			},
			{
				value: 'interested',
				name: 'Lead Interested',
				says: 'A lead was marked as interested, on any channel',
				recorded: false,
			},
			{
				value: 'notInterested',
				name: 'Lead Not Interested',
				says: 'A lead was marked as not interested, on any channel',
				recorded: false,
			},
			{
				value: 'warmed',
				name: 'Lead Warmed',
				says: 'A lead has replied, on any channel',
				recorded: false,
			},
		],
	},
	{
		family: 'linkedin',
		name: 'LinkedIn',
		events: [
			{
				value: 'linkedinEndorseDone',
				name: 'LinkedIn Endorse Done',
				says: 'A skill of a lead was endorsed',
			},
			{
				value: 'linkedinEndorseFailed',
				name: 'LinkedIn Endorse Failed',
				says: 'A skill of a lead could not be endorsed',
			},
			{
				value: 'linkedinEndorseSkipped',
				name: 'LinkedIn Endorse Skipped',
				says: 'A step that endorses a skill was left out',
			},
			{ value: 'linkedinFollowDone', name: 'LinkedIn Follow Done', says: 'A lead is now followed' },
			{
				value: 'linkedinFollowFailed',
				name: 'LinkedIn Follow Failed',
				says: 'A lead could not be followed',
			},
			{
				value: 'linkedinFollowSkipped',
				name: 'LinkedIn Follow Skipped',
				says: 'A step that follows a lead was left out',
			},
			{
				value: 'linkedinInterested',
				name: 'LinkedIn Interested',
				says: 'A lead was marked as interested on LinkedIn',
			},
			{
				value: 'linkedinInviteAccepted',
				name: 'LinkedIn Invite Accepted',
				says: 'A lead accepted the invitation',
			},
			{
				value: 'linkedinInviteFailed',
				name: 'LinkedIn Invite Failed',
				says: 'A lead could not be invited',
			},
			{ value: 'linkedinInviteDone', name: 'LinkedIn Invite Sent', says: 'A lead was invited' },
			{
				value: 'linkedinLikeLastPostDone',
				name: 'LinkedIn Like Last Post Done',
				says: 'The last post of a lead was liked',
			},
			{
				value: 'linkedinLikeLastPostFailed',
				name: 'LinkedIn Like Last Post Failed',
				says: 'The last post of a lead could not be liked',
			},
			{
				value: 'linkedinLikeLastPostNoPost',
				name: 'LinkedIn Like Last Post Found No Post',
				says: 'A lead has no post to like',
			},
			{
				value: 'linkedinSendFailed',
				name: 'LinkedIn Message Failed',
				says: 'A message on LinkedIn could not be sent',
			},
			{
				value: 'linkedinOpened',
				name: 'LinkedIn Message Opened',
				says: 'A lead opened a message on LinkedIn',
			},
			{
				value: 'linkedinSent',
				name: 'LinkedIn Message Sent',
				says: 'A message on LinkedIn went out to a lead',
			},
			{
				value: 'linkedinNotInterested',
				name: 'LinkedIn Not Interested',
				says: 'A lead was marked as not interested on LinkedIn',
			},
			{ value: 'linkedinReplied', name: 'LinkedIn Replied', says: 'A lead answered on LinkedIn' },
			{
				value: 'linkedinVisitDone',
				name: 'LinkedIn Visit Done',
				says: 'The profile of a lead was visited',
			},
			{
				value: 'linkedinVisitFailed',
				name: 'LinkedIn Visit Failed',
				says: 'The profile of a lead could not be visited',
			},
			{
				value: 'linkedinVoiceNoteFailed',
				name: 'LinkedIn Voice Note Failed',
				says: 'A voice note on LinkedIn could not be sent',
			},
			{
				value: 'linkedinVoiceNoteDone',
				name: 'LinkedIn Voice Note Sent',
				says: 'A voice note on LinkedIn went out to a lead',
			},
			{
				value: 'linkedinWithdrawInvitationDone',
				name: 'LinkedIn Withdraw Invitation Done',
				says: 'An invitation was taken back',
			},
			{
				value: 'linkedinWithdrawInvitationFailed',
				name: 'LinkedIn Withdraw Invitation Failed',
				says: 'An invitation could not be taken back',
			},
		],
	},
	{
		family: 'manual',
		name: 'Manual Step',
		events: [
			{
				value: 'manualInterested',
				name: 'Manual Step Interested',
				says: 'A lead was marked as interested in a manual step',
			},
			{
				value: 'manualNotInterested',
				name: 'Manual Step Not Interested',
				says: 'A lead was marked as not interested in a manual step',
			},
		],
	},
	{
		family: 'other',
		name: 'Other',
		events: [
			{
				value: 'deliverabilityAlertTriggered',
				name: 'Deliverability Alert Triggered',
				says: 'Mails land in spam or bounce too often, as an alert watches for',
				recorded: false,
			},
			{ value: 'enrichmentDone', name: 'Enrichment Done', says: 'An enrichment came to its end' },
			{
				value: 'enrichmentError',
				name: 'Enrichment Failed',
				says: 'An enrichment could not be carried out',
				recorded: false,
			},
			{
				value: 'inboxLabelUpdated',
				name: 'Inbox Label Updated',
				says: 'Labels of a conversation have changed',
				recorded: false,
			},
			{
				value: 'signalRegistered',
				name: 'Signal Registered',
				says: 'A signal agent found something',
				recorded: false,
			},
		],
	},
	{
		family: 'sms',
		name: 'SMS',
		events: [
			{ value: 'smsDelivered', name: 'SMS Delivered', says: 'An SMS reached the phone of a lead' },
			{ value: 'smsFailed', name: 'SMS Failed', says: 'An SMS could not be sent' },
			{ value: 'smsReplied', name: 'SMS Replied', says: 'A lead answered an SMS' },
			{ value: 'smsSent', name: 'SMS Sent', says: 'An SMS went out to a lead' },
		],
	},
	{
		family: 'task',
		name: 'Task',
		events: [
			{
				value: 'annotated',
				name: 'Task Annotated',
				says: 'Somebody wrote something down, such as about a task',
			},
		],
	},
	{
		family: 'whatsapp',
		name: 'WhatsApp',
		events: [
			{
				value: 'whatsappMessageDelivered',
				name: 'WhatsApp Message Delivered',
				says: 'A WhatsApp message reached a lead',
			},
			{
				value: 'whatsappMessageFailed',
				name: 'WhatsApp Message Failed',
				says: 'A WhatsApp message could not be sent',
			},
			{
				value: 'whatsappMessageOpened',
				name: 'WhatsApp Message Opened',
				says: 'A lead opened a WhatsApp message',
			},
			{
				value: 'whatsappMessageSent',
				name: 'WhatsApp Message Sent',
				says: 'A WhatsApp message went out to a lead',
			},
			{ value: 'whatsappReplied', name: 'WhatsApp Replied', says: 'A lead answered on WhatsApp' },
		],
	},
	{
		family: 'workspace',
		name: 'Workspace',
		events: [
			{
				value: 'campaignComplete',
				name: 'Campaign Complete',
				says: 'A campaign has nothing left to do',
				recorded: false,
			},
			{
				value: 'connectionIssue',
				name: 'Connection Issue',
				says: 'A mailbox or account lost its connection',
				recorded: false,
			},
			{
				value: 'customDomainErrors',
				name: 'Custom Domain Issue',
				says: 'The tracking domain of the team does not work',
				recorded: false,
			},
			{
				value: 'lemwarmPaused',
				name: 'Lemwarm Paused',
				says: 'lemwarm stopped warming up a mailbox',
				recorded: false,
			},
			{ value: 'paused', name: 'Paused', says: 'Sending was paused' },
			{ value: 'resumed', name: 'Resumed', says: 'Sending goes on after a pause' },
			{
				value: 'sendLimitReached',
				name: 'Send Limit Reached',
				says: 'A mailbox has sent all it may for the day',
				recorded: false,
			},
			{ value: 'stopped', name: 'Stopped', says: 'Sending was stopped' },
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
