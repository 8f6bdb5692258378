import type { Resource } from '../../engine/operation';
import { getAll } from './getAll.operation';

export const sequence: Resource = {
	value: 'sequence',
	name: 'Sequence',
	operations: [getAll],
};
