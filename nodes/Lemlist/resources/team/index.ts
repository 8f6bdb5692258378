import type { Resource } from '../../definition/operation';
import { get } from './get.operation';
import { getCredits } from './getCredits.operation';
import { getCrmUsers } from './getCrmUsers.operation';
import { getSenders } from './getSenders.operation';

export const team: Resource = {
	value: 'team',
	name: 'Team',
	operations: [get, getCredits, getCrmUsers, getSenders],
};
