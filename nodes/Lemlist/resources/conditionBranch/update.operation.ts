import { request } from '../../definition/operation';
import { conditionValues } from '../sequenceStep/conditionValues';
import { extras } from './fields';
import { branchSequenceId, ofCondition } from './picker';

export const update = request({
	value: 'update',
	name: 'Update',
	action: 'Update condition branch',
	description:
		'Rename a branch or change what it is for. Once leads came in, only name, and delay of score and call conditions. Another Custom Field may change all branches.',
	request: 'PATCH /sequences/{sequenceId}/steps/{stepId}/branches/{branchSequenceId}',
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [...ofCondition, branchSequenceId, ...conditionValues, ...extras],
});
