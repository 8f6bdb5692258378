import { request } from '../../definition/operation';
import { branchSequenceId, ofCondition } from './picker';

export const deleteOperation = request({
	value: 'delete',
	name: 'Delete',
	action: 'Delete condition branch',
	description:
		'Remove a branch for good, with all steps and branches in it. Refused for Else, for the last one beside it, and once leads came in.',
	request: 'DELETE /sequences/{sequenceId}/steps/{stepId}/branches/{branchSequenceId}',
	gives: 'deleted',
	fields: [...ofCondition, branchSequenceId],
});
