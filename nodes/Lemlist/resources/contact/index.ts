import type { Resource } from '../../definition/operation';
import { connectToCrm } from './connectToCrm.operation';
import { createInCrm } from './createInCrm.operation';
import { createNote } from './createNote.operation';
import { createOrUpdate } from './createOrUpdate.operation';
import { deleteOperation } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getNotes } from './getNotes.operation';

export const contact: Resource = {
	value: 'contact',
	name: 'Contact',
	description: 'People, in campaigns or not',
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
