import type { Resource } from '../../definition/operation';
import { getAll } from './getAll.operation';

export const sequence: Resource = {
	value: 'sequence',
	name: 'Sequence',
	operations: [getAll],
};
