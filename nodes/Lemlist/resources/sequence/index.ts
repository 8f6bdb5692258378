import type { Resource } from '../../definition/operation';
import { getAll } from './getAll.operation';

export const sequence: Resource = {
	value: 'sequence',
	name: 'Sequence',
	description: 'Steps of a campaign in order',
	operations: [getAll],
};
