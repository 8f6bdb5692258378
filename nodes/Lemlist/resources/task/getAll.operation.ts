import { flow } from '../../definition/operation';
import { filtersOf, taskFilters } from './filters';

export const getAll = flow({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many tasks',
	description: 'List the tasks still to be done, never those that are done',
	request: ['GET /tasks'],
	list: true,
	fields: taskFilters,
	async run({ values, functions, list }) {
		// Without it lemlist answers 400, whatever the API document says.
		const filters = JSON.stringify(filtersOf(values, functions.getTimezone()));
		return await list('GET /tasks', { query: { filters } });
	},
});
