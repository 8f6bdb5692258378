import type { Resource } from '../../engine/operation';
import { get } from './get.operation';
import { getChannels } from './getChannels.operation';

export const user: Resource = {
	value: 'user',
	name: 'User',
	operations: [get, getChannels],
};
