import { request } from '../../definition/operation';
import { extras, main } from './content';
import { ofStep, type } from './fields';

export const update = request({
	value: 'update',
	name: 'Update',
	action: 'Update sequence step',
	description: 'Change the content or the delay of a step. Refused while the campaign runs.',
	request: 'PATCH /sequences/{sequenceId}/steps/{stepId}',
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [...ofStep, type, ...main, ...extras],
});
