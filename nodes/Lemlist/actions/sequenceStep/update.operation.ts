import type { Operation } from '../../engine/operation';
import { extras, main } from './content';
import { ofStep, type } from './fields';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update sequence step',
	description: 'Change the content or the delay of a step. Refused while the campaign runs.',
	request: 'PATCH /sequences/{sequenceId}/steps/{stepId}',
	fields: [...ofStep, type, ...main, ...extras],
};
