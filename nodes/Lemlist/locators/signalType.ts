import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../engine/operation';
import { connect, rowsOf } from '../transport';
import { byName } from '../engine/order';

/** What can be watched for, with lemlist's explanations. */
async function loadSignalTypes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const client = await connect(this);
	const { body } = await client.send({ method: 'GET', path: '/watchlist/library' });
	return (rowsOf(body, 'data') ?? [])
		.map(({ type, title, description }) => ({
			name: String(title ?? type),
			value: String(type),
			description: description as string | undefined,
		}))
		.sort(byName);
}

/** By what the chosen signal type can be narrowed down; by what any can, where the operation has no signal type. */
async function loadSignalFilters(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const type = this.getCurrentNodeParameter('type');
	const query: IDataObject = typeof type === 'string' && /^\w+$/.test(type) ? { type } : {};
	const client = await connect(this);
	const { body } = await client.send({ method: 'GET', path: '/watchlist/filters', query });
	const { data = {} } = body as { data?: Record<string, IDataObject[]> };
	const names = new Map(
		Object.values(data)
			.flat()
			.map(({ filterId, name }) => [String(filterId), String(name ?? filterId)]),
	);
	return [...names].map(([value, name]) => ({ name, value })).sort(byName);
}

/** One kind of signal. */
export const signalType: Field = {
	displayName: 'Signal Type Name or ID',
	name: 'type',
	type: 'options',
	default: '',
	load: loadSignalTypes,
};

/** Several kinds of signals. */
export const signalTypes: Field = {
	displayName: 'Signal Type Names or IDs',
	name: 'type',
	type: 'multiOptions',
	default: [],
	in: 'query',
	load: loadSignalTypes,
};

/** What a signal agent can be narrowed down by. */
export const signalFilterId: Field = {
	displayName: 'Filter Name or ID',
	name: 'filterId',
	type: 'options',
	default: '',
	description: 'Signal Agent > Get Filters lists those of each signal type',
	load: loadSignalFilters,
};
