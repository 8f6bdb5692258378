import type { Resource } from '../../definition/operation';
import { get } from './get.operation';
import { getCredits } from './getCredits.operation';
import { getCrmUsers } from './getCrmUsers.operation';
import { getSenders } from './getSenders.operation';

export const team: Resource = {
	value: 'team',
	name: 'Team',
	description: 'The team and its credits',
	operations: [get, getCredits, getCrmUsers, getSenders],
};
