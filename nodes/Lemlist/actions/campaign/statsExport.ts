import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../../engine/operation';

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

export const exportId: Field = {
	displayName: 'Export ID',
	name: 'exportId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. axp_A1B2C3D4',
	description: 'Given by Start Stats Export, starts with axp_. lemlist forgets it after 2 hours.',
	in: 'path',
	idOf: ['axp'],
};

export const email: Field = {
	displayName: 'Email',
	name: 'email',
	type: 'string',
	default: '',
	placeholder: 'e.g. nathan@example.com',
	description: 'Who gets the link to the file, once it is there',
	orEmail: true,
};

/** The export inside the answers of two of its endpoints. */
export const exportIn = (answer: unknown) => (answer as { status?: IDataObject }).status;
