import type { Resource } from '../../definition/operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { reset } from './reset.operation';
import { update } from './update.operation';

export const enrichmentWaterfall: Resource = {
	value: 'enrichmentWaterfall',
	name: 'Enrichment Waterfall',
	description: 'Order of the providers',
	operations: [get, getAll, reset, update],
	defaultOperation: getAll.value,
};
