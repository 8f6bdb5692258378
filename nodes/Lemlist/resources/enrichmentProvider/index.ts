import type { Resource } from '../../definition/operation';
import { connect } from './connect.operation';
import { disconnect } from './disconnect.operation';
import { getAll } from './getAll.operation';

export const enrichmentProvider: Resource = {
	value: 'enrichmentProvider',
	name: 'Enrichment Provider',
	description: 'Services that enrichments ask',
	operations: [connect, disconnect, getAll],
	defaultOperation: getAll.value,
};
