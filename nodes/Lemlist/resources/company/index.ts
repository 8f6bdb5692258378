import type { Resource } from '../../definition/operation';
import { connectToCrm } from './connectToCrm.operation';
import { createInCrm } from './createInCrm.operation';
import { createNote } from './createNote.operation';
import { createOrUpdate } from './createOrUpdate.operation';
import { deleteOperation } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getNotes } from './getNotes.operation';

export const company: Resource = {
	value: 'company',
	name: 'Company',
	description: 'Companies that the team has',
	operations: [
		connectToCrm,
		createInCrm,
		createNote,
		createOrUpdate,
		deleteOperation,
		get,
		getAll,
		getNotes,
	],
	defaultOperation: 'createOrUpdate',
};
