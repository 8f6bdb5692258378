import type { Resource } from '../../definition/operation';
import { get } from './get.operation';
import { run } from './run.operation';

export const contactSourcing: Resource = {
	value: 'contactSourcing',
	name: 'Contact Sourcing',
	description: 'Finds who decides in companies',
	operations: [get, run],
	defaultOperation: run.value,
};
