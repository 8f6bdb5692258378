import { request } from '../../definition/operation';
import { conditionValues } from './conditionValues';
import { extras, main, ofType } from './content';
import { ofStep, type } from './fields';

export const update = request({
	value: 'update',
	name: 'Update',
	action: 'Update sequence step',
	description: 'Change the content or the delay of a step. Refused while the campaign runs.',
	request: 'PATCH /sequences/{sequenceId}/steps/{stepId}',
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [
		...ofStep,
		type,
		...main,
		...conditionValues.map((each) => ofType(['conditional'], each)),
		...extras,
	],
});
