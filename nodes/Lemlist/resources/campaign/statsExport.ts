import { field } from '../../definition/field';

/** What most people want to know of a statistics export. */
export const exportSummary = [
	'id',
	'campaignId',
	'campaignName',
	'status',
	'startedAt',
	'endedAt',
	'progress',
	'total',
	'url',
	'email',
];

export const exportId = field({
	displayName: 'Export ID',
	name: 'exportId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. axp_A1B2C3D4',
	description: 'From Start Stats Export, starts with axp_; forgotten after 2 hours',
	in: 'path',
	idOf: ['axp'],
});

export const email = field({
	displayName: 'Email',
	name: 'email',
	type: 'string',
	default: '',
	placeholder: 'e.g. nathan@example.com',
	description: 'Who gets the link to the file',
	orEmail: true,
});
