import type { Resource } from '../../definition/operation';
import { get } from './get.operation';
import { getStatuses } from './getStatuses.operation';
import { log } from './log.operation';
import { update } from './update.operation';

export const call: Resource = {
	value: 'call',
	name: 'Call',
	operations: [get, getStatuses, log, update],
	defaultOperation: log.value,
};
