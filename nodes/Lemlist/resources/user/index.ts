import type { Resource } from '../../definition/operation';
import { get } from './get.operation';
import { getChannels } from './getChannels.operation';

export const user: Resource = {
	value: 'user',
	name: 'User',
	operations: [get, getChannels],
};
