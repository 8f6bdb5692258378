import { field } from './field';

/** Return All and Limit, as n8n's Get Many operations have them. */
export const returnAll = field({
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
});

export const limit = field({
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 50,
	required: true,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
});

/** Of every operation with effects. */
export const dryRun = field({
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description: 'Whether only to show what would be sent',
});
