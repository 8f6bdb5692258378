import type { Resource } from '../../definition/operation';
import { addCompanies } from './addCompanies.operation';
import { create } from './create.operation';
import { getAll } from './getAll.operation';
import { removeCompanies } from './removeCompanies.operation';

export const companyList: Resource = {
	value: 'companyList',
	name: 'Company List',
	description: 'Lists of companies',
	operations: [addCompanies, create, getAll, removeCompanies],
};
