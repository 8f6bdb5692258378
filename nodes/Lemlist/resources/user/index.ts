import type { Resource } from '../../definition/operation';
import { get } from './get.operation';
import { getChannels } from './getChannels.operation';
import { getSendingLimits } from './getSendingLimits.operation';
import { updateLinkedinLimits } from './updateLinkedinLimits.operation';
import { updateSendingLimits } from './updateSendingLimits.operation';

export const user: Resource = {
	value: 'user',
	name: 'User',
	description: 'Members and their limits',
	operations: [get, getChannels, getSendingLimits, updateLinkedinLimits, updateSendingLimits],
};
