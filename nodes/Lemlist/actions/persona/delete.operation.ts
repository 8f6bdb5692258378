import type { Operation } from '../../engine/operation';
import { personaId } from '../../locators/persona';
import { dataIn } from '../dataIn';

export const deletePersona: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete persona',
	description: 'Delete a saved search of the team for good. Beta teams only.',
	request: 'DELETE /database/personas/{personaId}',
	fields: [personaId],
	rows: dataIn,
};
