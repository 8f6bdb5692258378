import { request } from '../../definition/operation';
import { entity, fieldName } from './picker';

export const deleteOperation = request({
	value: 'delete',
	name: 'Delete',
	action: 'Delete field',
	aside: 'for whole team, cannot be undone',
	description:
		'Remove a field that the team has added, with its values of all contacts or companies, for good. Refused while campaigns use it.',
	request: 'DELETE /fields/{entity}/{name}',
	fields: [{ ...entity, in: 'path' }, fieldName],
	gives: 'deleted',
});
