import type { Resource } from '../../engine/operation';
import { get } from './get.operation';
import { getCredits } from './getCredits.operation';

export const team: Resource = {
	value: 'team',
	name: 'Team',
	operations: [get, getCredits],
};
