import { request } from '../../definition/operation';
import { content } from './fields';
import { ofCondition } from './picker';

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create condition branch',
	description:
		'Add a branch before Else, with an empty sequence. Must say what it is for. Another Custom Field replaces that of all branches. Refused once leads came in.',
	request: 'POST /sequences/{sequenceId}/steps/{stepId}/branches',
	fields: [...ofCondition, ...content],
});
