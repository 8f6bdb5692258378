/** What most people want to know of a campaign. */
export const campaignSummary = [
	'_id',
	'name',
	'emoji',
	'status',
	'labels',
	'hasError',
	'errors',
	'createdAt',
	'creator.userEmail',
	'sequenceId',
];
