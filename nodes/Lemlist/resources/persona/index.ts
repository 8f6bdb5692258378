import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { deletePersona } from './delete.operation';
import { getAll } from './getAll.operation';

export const persona: Resource = {
	value: 'persona',
	name: 'Persona',
	description: 'Saved searches for people',
	operations: [create, deletePersona, getAll],
};
