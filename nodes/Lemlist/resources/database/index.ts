import type { Resource } from '../../definition/operation';
import { getFilters } from './getFilters.operation';
import { getSchema } from './getSchema.operation';
import { searchCompanies } from './searchCompanies.operation';
import { searchPeople } from './searchPeople.operation';

export const database: Resource = {
	value: 'database',
	name: 'Database',
	description: 'People and companies to find',
	operations: [getFilters, getSchema, searchCompanies, searchPeople],
	defaultOperation: searchPeople.value,
};
