import type { IDataObject } from 'n8n-workflow';
import { BadValue } from '../definition/failure';
import { field } from '../definition/field';
import type { Field } from '../definition/field';

function values<const Name extends string>(
	displayName: string,
	name: Name,
	example: string,
	description: string,
) {
	return field({
		displayName,
		name,
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		placeholder: `e.g. ${example}`,
		description,
	});
}

/**
 * Filters as lemlist's searches take them: `{ filterId, in, out }` each.
 * @param filterId what a filter may go by @param more what else a filter can say; left out of the request while false
 */
export function searchFilters(filterId: Field, more: readonly Field[] = []) {
	return field(
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			default: {},
			placeholder: 'Add Filter',
			description: 'All of them must hold',
			options: [
				{
					displayName: 'Filter',
					name: 'filter',
					values: [
						filterId,
						values('Include', 'in', 'France', 'One must fit; numbers as text'),
						values('Exclude', 'out', 'Germany', 'None may fit'),
						...more,
					],
				},
			],
			in: 'body',
		},
		({ filter = [] }: { filter?: IDataObject[] }) => filter.map(wireFilter),
	);
}

/** Both sides are always there, as in every example of the API document. */
function wireFilter({ filterId, in: fitting, out, ...more }: IDataObject): IDataObject {
	if (!filterId)
		throw new BadValue(
			{ displayName: 'Filters' },
			'A filter has no Filter Name or ID',
			'Choose what it goes by, or take it out.',
		);
	const texts = (side: unknown) =>
		[side].flat(2).flatMap((each) => (each === undefined || each === '' ? [] : String(each)));
	const said = Object.entries(more).filter(([, each]) => each !== false);
	return { filterId, in: texts(fitting), out: texts(out), ...Object.fromEntries(said) };
}

/** The same, ready-made. */
export const filtersJson = field({
	displayName: 'Filters (JSON)',
	name: 'filtersJson',
	type: 'json',
	default: '[]',
	placeholder: 'e.g. [{ "filterId": "country", "in": ["France"], "out": [] }]',
	description: 'A list in place of Filters',
	in: 'body',
	as: 'filters',
});
