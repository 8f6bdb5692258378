import { request } from '../../definition/operation';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many company lists',
	description:
		'List all static and dynamic lists of companies, newest first. Company > Get Many gives what is in one.',
	request: 'GET /companies/lists',
	fields: [
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. Target',
			description: 'Only names with this in them',
			in: 'query',
		},
	],
});
