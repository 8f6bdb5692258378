import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { deleteOperation } from './delete.operation';
import { getAll } from './getAll.operation';
import { reorder } from './reorder.operation';
import { update } from './update.operation';

export const conditionBranch: Resource = {
	value: 'conditionBranch',
	name: 'Condition Branch',
	description: 'Ways on from a condition',
	operations: [create, deleteOperation, getAll, reorder, update],
	defaultOperation: getAll.value,
};
