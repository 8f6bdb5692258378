import { isRows } from '../../api/json.ts';
import { request } from '../../definition/operation';
import { signalType } from './signalType';

export const getFilters = request({
	value: 'getFilters',
	name: 'Get Filters',
	action: 'Get filters of signal agents',
	description: 'List what narrows down each signal type of an agent, and what is required or allowed',
	request: 'GET /watchlist/filters',
	fields: [{ ...signalType, description: 'Only the filters of this signal type', in: 'query' }],
	/** lemlist gives a map from signal type to its filters; here a row each. */
	rows: ({ body }) =>
		Object.entries(body.data ?? {}).flatMap(([of, filters]) =>
			isRows(filters) ? filters.map((filter) => ({ type: of, ...filter })) : [],
		),
});
