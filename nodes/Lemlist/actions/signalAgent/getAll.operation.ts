import type { Operation } from '../../engine/operation';
import { signalTypes } from '../../locators/signalType';

const commas = (values: NonNullable<unknown>) => (values as string[]).join(',');

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many signal agents',
	description: 'List what the team watches for, with status and filters',
	request: 'GET /watchlist',
	list: { rows: 'data', by: 'page', size: 'limit', max: 100 },
	fields: [
		{ ...signalTypes, description: 'Only those that watch for these', send: commas },
		{
			displayName: 'Statuses',
			name: 'status',
			type: 'multiOptions',
			options: [
				{ name: 'Active', value: 'active' },
				{ name: 'Deleted', value: 'delete' },
				{ name: 'Draft', value: 'draft' },
				{ name: 'Empty CRM Lists', value: 'empty_crm_lists' },
				{ name: 'Error', value: 'error' },
				{ name: 'Inactive', value: 'inactive' },
				{ name: 'Insufficient Credits', value: 'insufficient_credits' },
			],
			default: [],
			description: 'Only those in these states; left out, all but deleted ones',
			in: 'query',
			send: commas,
		},
	],
};
