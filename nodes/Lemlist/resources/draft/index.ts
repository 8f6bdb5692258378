import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { deleteDraft } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const draft: Resource = {
	value: 'draft',
	name: 'Draft',
	description: 'Messages not yet sent',
	operations: [create, deleteDraft, get, getAll, update],
};
