import { isObject } from '../../api/json.ts';
import { BadValue } from '../../definition/failure';
import { field } from '../../definition/field';
import { request } from '../../definition/operation';
import { taskFilterField } from './picker';

const NAMED = { displayName: 'Filters' };

export const search = request({
	value: 'search',
	name: 'Search',
	action: 'Search tasks',
	description:
		'Find tasks by anything that Task > Get Filters lists, as lemlist gives them at once; Get Many has its own filters',
	request: 'GET /v2/tasks',
	fields: [
		field(
			{
				...NAMED,
				name: 'filters',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				default: {},
				alone: true,
				placeholder: 'Add Filter',
				description: 'Query parameters by name. Only a part of their documentation could be read.',
				options: [
					{
						displayName: 'Filter',
						name: 'filter',
						values: [
							taskFilterField,
							{
								displayName: 'Value',
								name: 'value',
								type: 'string',
								default: '',
								placeholder: 'e.g. overdue',
								description: 'What it must be, as text',
							},
						],
					},
				],
				in: 'query',
				as: '',
			},
			({ filter = [] }) => {
				const given: Record<string, string> = {};
				for (const { parameter, value } of filter) {
					if (!parameter || value === undefined) {
						throw new BadValue(
							NAMED,
							'A filter has no parameter or no value',
							'Fill in both, or take it out.',
						);
					}
					if (Object.hasOwn(given, parameter)) {
						throw new BadValue(
							NAMED,
							`Filters has "${parameter}" twice`,
							'How lemlist takes several values of one parameter is not documented.',
						);
					}
					given[parameter] = value;
				}
				return given;
			},
		),
		field(
			{
				displayName: 'Advanced Filters (JSON)',
				name: 'advancedFilters',
				type: 'json',
				default: '{}',
				description: 'Tree of fields, operators and values; its form is not documented',
				in: 'query',
			},
			(tree) => (isObject(tree) && Object.keys(tree).length === 0 ? undefined : JSON.stringify(tree)),
		),
	],
});
