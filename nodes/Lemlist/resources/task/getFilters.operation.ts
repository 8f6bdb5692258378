import { request } from '../../definition/operation';

export const getFilters = request({
	value: 'getFilters',
	name: 'Get Filters',
	action: 'Get filters of tasks',
	description: 'List what tasks can be searched by, with operators and the name as query parameter',
	request: 'GET /v2/tasks/filters',
	fields: [
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'options',
			options: [
				{ name: 'Company', value: 'company' },
				{ name: 'Contact', value: 'contact' },
				{ name: 'Task', value: 'task' },
			],
			default: 'task',
			description: 'Only fields of these',
			in: 'query',
		},
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. owner',
			description: 'Only fields with this in their name or label',
			in: 'query',
		},
	],
});
