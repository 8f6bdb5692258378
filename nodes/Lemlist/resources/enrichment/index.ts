import type { Resource } from '../../definition/operation';
import { enrichLead } from './enrichLead.operation';
import { enrichMany } from './enrichMany.operation';
import { enrichPerson } from './enrichPerson.operation';
import { get } from './get.operation';

export const enrichment: Resource = {
	value: 'enrichment',
	name: 'Enrichment',
	description: 'Finds addresses and phones',
	operations: [enrichLead, enrichMany, enrichPerson, get],
	defaultOperation: 'enrichPerson',
};
