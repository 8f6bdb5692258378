import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../engine/operation';
import { signalType } from '../../locators/signalType';

/** lemlist gives a map from signal type to its filters; here a row each. */
const rows = (answer: unknown) =>
	Object.entries((answer as { data: Record<string, IDataObject[]> }).data).flatMap(([of, filters]) =>
		filters.map((filter) => ({ type: of, ...filter })),
	);

export const getFilters: Operation = {
	value: 'getFilters',
	name: 'Get Filters',
	action: 'Get filters of signal agents',
	description: 'List what narrows down each signal type, and what is required or allowed',
	request: 'GET /watchlist/filters',
	fields: [{ ...signalType, description: 'Only the filters of this signal type', in: 'query' }],
	rows,
};
