import type { Resource } from '../../definition/operation';
import { createOrUpdate } from './createOrUpdate.operation';
import { deleteOperation } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const contact: Resource = {
	value: 'contact',
	name: 'Contact',
	operations: [createOrUpdate, deleteOperation, get, getAll],
	defaultOperation: 'createOrUpdate',
};
