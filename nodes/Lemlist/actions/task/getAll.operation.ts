import type { ListShape } from '../../transport';
import type { Operation } from '../../engine/operation';
import { filtersOf, taskFilters } from './filters';

/** Pages count from 0, and their size is not documented; an empty page is the last. */
const shape: ListShape = { rows: 'results', by: 'page', first: 0 };

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many tasks',
	description: 'List what is still to be done, never what is done',
	request: ['GET /tasks'],
	list: shape,
	fields: taskFilters,
	async run({ values, functions, list }) {
		// Without it lemlist answers 400, whatever the API document says.
		const filters = JSON.stringify(filtersOf(values, functions.getTimezone()));
		return await list('GET /tasks', shape, { query: { filters } });
	},
};
