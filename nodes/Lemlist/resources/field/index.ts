import type { Resource } from '../../definition/operation';
import { getAll } from './getAll.operation';

export const field: Resource = {
	value: 'field',
	name: 'Field',
	operations: [getAll],
};
