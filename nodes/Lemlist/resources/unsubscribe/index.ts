import type { Resource } from '../../definition/operation';
import { add } from './add.operation';
import { addMany } from './addMany.operation';
import { exportOperation } from './export.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { remove } from './remove.operation';

export const unsubscribe: Resource = {
	value: 'unsubscribe',
	name: 'Unsubscribe',
	description: 'Addresses to leave alone',
	operations: [add, addMany, exportOperation, get, getAll, remove],
	defaultOperation: 'get',
};
