import { request } from '../../definition/operation';
import { personaId } from './picker';

export const deletePersona = request({
	value: 'delete',
	name: 'Delete',
	action: 'Delete persona',
	description: 'Delete a persona, a saved search of the team, for good. Beta teams only.',
	request: 'DELETE /database/personas/{personaId}',
	gives: 'deleted',
	fields: [personaId],
});
