import { request } from '../../definition/operation';
import { ofStep } from './fields';

export const deleteOperation = request({
	value: 'delete',
	name: 'Delete',
	action: 'Delete sequence step',
	description: 'Remove a step for good. Refused while the campaign runs.',
	request: 'DELETE /sequences/{sequenceId}/steps/{stepId}',
	gives: 'deleted',
	fields: ofStep,
});
