import { request } from '../../definition/operation';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many contact lists',
	description: 'List the static and dynamic lists of the team. Contact > Get Many gives who is in one.',
	request: 'GET /contacts/lists',
	list: true,
	fields: [
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. Spring',
			description: 'Only names with this in them',
			in: 'query',
		},
	],
});
