import type { Operation } from '../../engine/operation';
import { ofStep } from './fields';

export const deleteOperation: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete sequence step',
	description: 'Remove a step for good. Refused while the campaign runs.',
	request: 'DELETE /sequences/{sequenceId}/steps/{stepId}',
	fields: ofStep,
};
