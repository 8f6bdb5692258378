import type { Resource } from '../../definition/operation';
import { createOrUpdate } from './createOrUpdate.operation';
import { deleteOperation } from './delete.operation';
import { getAll } from './getAll.operation';

export const field: Resource = {
	value: 'field',
	name: 'Field',
	description: 'Custom fields of the team',
	operations: [createOrUpdate, deleteOperation, getAll],
	defaultOperation: getAll.value,
};
