import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const label: Resource = {
	value: 'label',
	name: 'Label',
	description: 'Labels of conversations',
	operations: [create, get, getAll],
};
