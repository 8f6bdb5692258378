import { field } from '../../definition/field';
import { request } from '../../definition/operation';
import { signalTypes } from './signalType';

const commas = (values: readonly string[]) => values.join(',');

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many signal agents',
	description: 'List the agents of the team: what each watches for, with status and filters',
	request: 'GET /watchlist',
	list: true,
	fields: [
		field({ ...signalTypes, description: 'Only those that watch for these' }, commas),
		field(
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
			},
			commas,
		),
	],
});
