import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { getAll } from './getAll.operation';
import { getFilters } from './getFilters.operation';
import { ignore } from './ignore.operation';
import { search } from './search.operation';
import { update } from './update.operation';

export const task: Resource = {
	value: 'task',
	name: 'Task',
	description: 'To-dos of the team',
	operations: [create, getAll, getFilters, ignore, search, update],
};
