import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { getAll } from './getAll.operation';
import { ignore } from './ignore.operation';
import { update } from './update.operation';

export const task: Resource = {
	value: 'task',
	name: 'Task',
	operations: [create, getAll, ignore, update],
};
