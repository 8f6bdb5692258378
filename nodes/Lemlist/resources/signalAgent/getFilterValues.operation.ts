import { request } from '../../definition/operation';
import { signalFilterId } from './signalType';

export const getFilterValues = request({
	value: 'getFilterValues',
	name: 'Get Filter Values',
	action: 'Get filter values of signal agents',
	description: 'Find values of an agent’s filter by some letters; not every filter has a list',
	request: 'GET /watchlist/filter-values',
	fields: [
		{ ...signalFilterId, required: true, in: 'query' },
		{
			displayName: 'Search',
			name: 'query',
			type: 'string',
			default: '',
			alone: true,
			placeholder: 'e.g. software',
			description: 'Letters to look for, 1 to 100. Most filters need them.',
			in: 'query',
		},
	],
});
