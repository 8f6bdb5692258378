import type { Resource } from '../../definition/operation';
import { assignToCampaign } from './assignToCampaign.operation';
import { create } from './create.operation';
import { deleteOperation } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const schedule: Resource = {
	value: 'schedule',
	name: 'Schedule',
	description: 'When messages go out',
	operations: [assignToCampaign, create, deleteOperation, get, getAll, update],
};
