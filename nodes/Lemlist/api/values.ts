// Values that lemlist takes or gives in several places, or that the node offers to choose from.

/** What state a campaign can be in. */
export const CAMPAIGN_STATES = ['archived', 'draft', 'ended', 'errors', 'paused', 'running'] as const;

/** Where a lead stands: broad states, then what happened last on a channel. */
export const LEAD_STATES = [
	'imported',
	'scanned',
	'skipped',
	'reviewed',
	'contacted',
	'hooked',
	'attracted',
	'warmed',
	'interested',
	'notInterested',
	'emailsBounced',
	'emailsUnsubscribed',
	'failed',
	'meetingBooked',
	'paused',
	'emailsSent',
	'emailsOpened',
	'emailsClicked',
	'emailsReplied',
	'emailsInterested',
	'emailsNotInterested',
	'emailsFailed',
	'opportunitiesDone',
	'aircallDone',
	'aircallInterested',
	'aircallNotInterested',
	'apiDone',
	'apiInterested',
	'apiNotInterested',
	'linkedinVisitDone',
	'linkedinVisitFailed',
	'linkedinInviteDone',
	'linkedinInviteAccepted',
	'linkedinInviteFailed',
	'linkedinSent',
	'linkedinOpened',
	'linkedinReplied',
	'linkedinInterested',
	'linkedinNotInterested',
	'linkedinSendFailed',
	'manualInterested',
	'manualNotInterested',
] as const;

/** What lemlist makes of an e-mail address. */
export const EMAIL_STATUSES = ['deliverable', 'risky', 'undeliverable', 'unverified'] as const;

/** What a step of a sequence can be. */
export const STEP_TYPES = [
	'email',
	'manual',
	'phone',
	'api',
	'linkedinVisit',
	'linkedinInvite',
	'linkedinSend',
	'linkedinVoiceNote',
	'linkedinFollow',
	'linkedinLikeLastPost',
	'linkedinCommentLastPost',
	'linkedinEndorse',
	'linkedinWithdrawInvitation',
	'sendToAnotherCampaign',
	'conditional',
	'whatsappMessage',
	'sms',
] as const;

/** What a step can go by. */
export const CONDITIONS = [
	'hasEmailAddress',
	'hasLinkedinUrl',
	'hasPhoneNumber',
	'hasScore',
	'emailsOpened',
	'emailsClicked',
	'emailsUnsubscribed',
	'meetingBooked',
	'linkedinInviteAccepted',
	'linkedinOpened',
	'aircallDone',
	'linkedinNetworkCheck',
	'hasWhatsappAccount',
	'customLeadInfo',
] as const;

/** What a signal agent can watch for. */
export const SIGNAL_TYPES = [
	'companyIsHiring',
	'companyRaisedFunds',
	'recruitmentCampaign',
	'jobChange',
	'newHire',
	'companyEmployeeVisitedMyWebsite',
	'customSignals',
	'competitorConnections',
	'competitorReactions',
	'companyFollowers',
	'technologyChange',
	'linkedinPeopleProfile',
	'linkedinCompanyProfile',
	'mergersAcquisitions',
	'promotion',
	'linkedinKeywords',
	'externalSignalContact',
	'externalSignalCompany',
	'buyingIntent',
] as const;

/** What a signal agent can be narrowed down by. */
export const SIGNAL_FILTERS = [
	'title',
	'description',
	'location',
	'visitLocation',
	'website',
	'pagesTracked',
	'minVisitDuration',
	'minPageViewed',
	'internalTraffic',
	'linkedinUrls',
	'companyLinkedinUrls',
	'companyNames',
	'companyLocation',
	'companyIndustries',
	'companySizes',
	'maxIdentificationsPerDay',
	'excludedVisitorIps',
	'reactionTypes',
	'linkedinTopics',
	'bomboraTopics',
	'watcherWatchKey',
	'questions',
	'fundraisingMinAmount',
	'fundraisingMaxAmount',
	'fundraisingInvestmentTypes',
	'fundraisingInvestors',
	'technologies',
	'detectionMode',
	'maDealTypes',
	'maMinAmount',
	'persona',
	'customPersonaTitles',
	'externalSignalFieldMapping',
	'externalSignalCustomFieldMapping',
	'seniority',
	'crmListIds',
	'minJobCount',
	'timeframe',
] as const;

/** What state a signal agent can be in. */
export const SIGNAL_AGENT_STATES = [
	'active',
	'delete',
	'draft',
	'empty_crm_lists',
	'error',
	'inactive',
	'insufficient_credits',
] as const;

/** How far a company has come in syncing with the CRM. */
export const CRM_SYNC_STATES = [
	'error',
	'company_already_exists_with_linkedin_url',
	'company_already_exists_with_name',
	'not_synced',
	'unique_index_error_company',
	'property_doesnt_exist',
	'required_field_missing',
	'synced',
	'searching',
	'not_found',
] as const;

/** Why lemlist refused a value of a company. */
export const COMPANY_REJECTIONS = [
	'crm_sync_company_not_found',
	'crm_sync_duplicate_company',
	'crm_sync_duplicate_linkedin_url',
	'crm_sync_value_incompatible',
	'crm_sync_invalid_domain',
	'crm_sync_invalid_linkedin_url',
	'crm_sync_value_oscillating',
	'crm_sync_owner_sync_loop',
	'crm_sync_unknown_error',
	'crm_sync_unmapped_user',
	'crm_sync_update_failed',
] as const;

/** Why lemlist refused a value of a contact. */
export const CONTACT_REJECTIONS = [
	'crm_sync_company_not_in_lemlist',
	'crm_sync_custom_field_creation_failed',
	'crm_sync_duplicate_company_blocked',
	'crm_sync_duplicate_contact_blocked',
	'crm_sync_duplicate_linkedin_url',
	'crm_sync_value_incompatible',
	'crm_sync_invalid_linkedin_url',
	'crm_sync_invalid_phone',
	'crm_sync_value_oscillating',
	'crm_sync_owner_sync_loop',
	'crm_sync_unknown_error',
	'crm_sync_unmapped_user',
	'enrichment_duplicate_email',
	'enrichment_duplicate_linkedin_url',
] as const;

/** What lemlist shows of a lead beside its variables, and what it keeps of every person. Any other key is a variable. */
export const LEAD_KEYS: readonly string[] = [
	'_id',
	'campaignId',
	'campaignName',
	'companyDomain',
	'companyName',
	'contactId',
	'contactOwner',
	'email',
	'emailStatus',
	'firstName',
	'icebreaker',
	'isPaused',
	'jobTitle',
	'lastName',
	'leadUrl',
	'linkedinUrl',
	'phone',
	'picture',
	'preferredContactMethod',
	'timezone',
];
