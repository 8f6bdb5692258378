import { request } from '../../definition/operation';
import { filtersJson, searchFilters } from '../../shared/searchFilters';
import { databaseFilterId } from '../database/picker';
import { mode } from './fields';

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create persona',
	description:
		'Save database filters as a persona, for searches and signal agents. Those that the plan lacks are left out silently. Beta teams only.',
	request: 'POST /database/personas',
	fields: [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Founders in France',
			description: 'What to call it. The team can have each name once.',
			in: 'body',
		},
		{
			...mode,
			required: true,
			description: 'What the filters search; so far lemlist takes leads (people) only',
			in: 'body',
		},
		{
			...searchFilters(databaseFilterId, [
				{
					displayName: 'Exact Match',
					name: 'exactMatch',
					type: 'boolean',
					default: false,
					description: 'Whether a text must be the same and not merely contained',
				},
			]),
			alone: true,
		},
		filtersJson,
	],
});
