import { field } from '../definition/field';
/** For lists that lemlist sorts by nothing but the time of creation. */
export const sortBy = field({
	displayName: 'Sort By',
	name: 'sortBy',
	type: 'options',
	options: [{ name: 'Created At', value: 'createdAt' }],
	default: 'createdAt',
	description: 'What to order by',
	in: 'query',
	sorts: true,
});

/** lemlist takes any value but `desc`, and none, for ascending. */
export const sortOrder = field({
	displayName: 'Sort Order',
	name: 'sortOrder',
	type: 'options',
	options: [
		{ name: 'Ascending', value: 'asc' },
		{ name: 'Descending', value: 'desc' },
	],
	default: 'asc',
	description: 'Ascending: oldest first',
	in: 'query',
	sorts: true,
});
