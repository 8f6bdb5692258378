import { request } from '../../definition/operation';
import { contactId } from '../contact/picker';
import { draftOwner } from './picker';

export const getAll = request({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many drafts',
	description: 'List the drafts of a team member for a person, each with its first 100 characters',
	request: 'GET /inbox/{contactId}/drafts',
	list: true,
	fields: [contactId, draftOwner],
});
