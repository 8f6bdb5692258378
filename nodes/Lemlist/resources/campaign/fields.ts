import { field } from '../../definition/field';

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

export const name = field({
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Founders in Paris',
	description: 'Its name in lemlist',
	in: 'body',
});

export const autoReview = field({
	displayName: 'Auto Review',
	name: 'autoReview',
	type: 'boolean',
	default: false,
	description: 'Whether leads are launched as they are added: messages go out without a look',
	in: 'body',
});

export const autoReviewConditions = field({
	displayName: 'Auto Review Conditions',
	name: 'autoReviewConditions',
	type: 'multiOptions',
	options: [
		{ name: 'Deliverable', value: 'deliverable' },
		{ name: 'Risky', value: 'risky' },
		{ name: 'Undeliverable', value: 'undeliverable' },
		{ name: 'Unverified', value: 'unverified' },
	],
	default: [],
	description: 'With Auto Review: launch only leads with such an e-mail',
	in: 'body',
});
