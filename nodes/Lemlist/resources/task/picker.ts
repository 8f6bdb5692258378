import { field } from '../../definition/field';
import { listPicker } from '../../definition/picker';

/** What tasks can be searched by with a parameter of its own; the others only fit into Advanced Filters. */
const taskFilterFields = listPicker({
	name: 'TaskFilterFields',
	request: 'GET /v2/tasks/filters',
	entry: ({ queryParam, label, scope, type }) =>
		typeof queryParam === 'string'
			? { name: `${String(label)} (${String(scope)})`, value: queryParam, description: String(type) }
			: undefined,
	none: 'lemlist names no field that tasks can be searched by. Advanced Filters may do.',
});

export const taskFilterField = field({
	displayName: 'Parameter Name or ID',
	name: 'parameter',
	type: 'options',
	default: '',
	description: 'What to search by. Task > Get Filters gives it as queryParam.',
	load: taskFilterFields,
});
