import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { erase } from './erase.operation';
import { set } from './set.operation';
import { update } from './update.operation';

export const leadVariable: Resource = {
	value: 'leadVariable',
	name: 'Lead Variable',
	description: 'Values for messages to a lead',
	operations: [create, erase, set, update],
	defaultOperation: 'set',
};
