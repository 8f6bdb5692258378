import { field } from '../../definition/field';
import { request } from '../../definition/operation';
import { besideCondition } from '../sequenceStep/conditionValues';
import { extras } from './fields';
import { ofCondition } from './picker';

/** What the condition asks, which the step knows: here it only shows what its branches may be for. */
const conditionKey = field({
	displayName: 'Condition',
	name: 'conditionKey',
	type: 'options',
	options: [
		{ name: 'Call Done', value: 'aircallDone' },
		{ name: 'Custom Lead Info', value: 'customLeadInfo' },
		{ name: 'Has Email Address', value: 'hasEmailAddress' },
		{ name: 'Has Score', value: 'hasScore' },
	],
	default: 'customLeadInfo',
	alone: true,
	description: 'What the condition step asks for',
});

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create condition branch',
	description:
		'Add a branch before Else, with an empty sequence. Must say what it is for. Another Custom Field replaces that of all branches. Refused once leads came in.',
	request: 'POST /sequences/{sequenceId}/steps/{stepId}/branches',
	fields: [...ofCondition, conditionKey, ...besideCondition(), ...extras],
});
