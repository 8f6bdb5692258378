import { isRows, textAt, valueAt } from '../../api/json.ts';
import { field } from '../../definition/field';
import { byName } from '../../definition/order';
import { listPicker, picker } from '../../definition/picker';

/** What can be watched for, with lemlist's explanations. */
const types = listPicker({
	name: 'SignalTypes',
	request: 'GET /watchlist/library',
	entry: (row) => ({
		name: String(row.title ?? row.type),
		value: String(row.type),
		description: textAt(row, 'description'),
	}),
	sorted: true,
});

/** By what the chosen signal type can be narrowed down; by what any can, where the operation has no signal type. */
const signalFilters = picker({
	name: 'SignalFilters',
	request: ['GET /watchlist/filters'],
	async read({ given, send }) {
		const type = given('type');
		const query = type !== undefined && /^\w+$/.test(type) ? { type } : {};
		const { body } = await send('GET /watchlist/filters', { query });
		const all = Object.values(valueAt(body, 'data') ?? {}).filter(isRows);
		const names = new Map(
			all.flat().map(({ filterId, name }) => [String(filterId), String(name ?? filterId)]),
		);
		const entries = [...names].map(([value, name]) => ({ name, value }));
		return { entries: entries.sort(byName) };
	},
});

/** One kind of signal. */
export const signalType = field({
	displayName: 'Signal Type Name or ID',
	name: 'type',
	type: 'options',
	default: '',
	load: types,
});

/** Several kinds of signals. */
export const signalTypes = field({
	displayName: 'Signal Type Names or IDs',
	name: 'type',
	type: 'multiOptions',
	default: [],
	in: 'query',
	load: types,
});

/** What a signal agent can be narrowed down by. */
export const signalFilterId = field({
	displayName: 'Filter Name or ID',
	name: 'filterId',
	type: 'options',
	default: '',
	description: 'Signal Agent > Get Filters lists them by type',
	load: signalFilters,
});
