import type { Operation } from '../../engine/operation';
import { personaId } from '../../locators/persona';
import { dataIn } from '../dataIn';

export const deletePersona: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete persona',
	description: 'Delete a saved search for good, for the whole team. Only for teams in the beta.',
	request: 'DELETE /database/personas/{personaId}',
	fields: [personaId],
	rows: dataIn,
};
