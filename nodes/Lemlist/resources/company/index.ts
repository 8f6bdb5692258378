import type { Resource } from '../../definition/operation';
import { createNote } from './createNote.operation';
import { createOrUpdate } from './createOrUpdate.operation';
import { deleteOperation } from './delete.operation';
import { getAll } from './getAll.operation';
import { getNotes } from './getNotes.operation';

export const company: Resource = {
	value: 'company',
	name: 'Company',
	operations: [createNote, createOrUpdate, deleteOperation, getAll, getNotes],
	defaultOperation: 'createOrUpdate',
};
