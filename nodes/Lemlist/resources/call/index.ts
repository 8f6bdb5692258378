import type { Resource } from '../../definition/operation';
import { get } from './get.operation';
import { getStatuses } from './getStatuses.operation';
import { log } from './log.operation';
import { update } from './update.operation';

export const call: Resource = {
	value: 'call',
	name: 'Call',
	description: 'Calls and what they came to',
	operations: [get, getStatuses, log, update],
	defaultOperation: log.value,
};
