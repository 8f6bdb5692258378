import { request } from '../../definition/operation';
import { ofCondition } from './picker';

export const reorder = request({
	value: 'reorder',
	name: 'Reorder',
	action: 'Reorder condition branches',
	description:
		'Put the branches of a condition into another order; the first that fits is taken. Refused once leads came in.',
	request: 'PATCH /sequences/{sequenceId}/steps/{stepId}/branches',
	fields: [
		...ofCondition,
		{
			displayName: 'Order',
			name: 'order',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			required: true,
			placeholder: 'e.g. seq_A1B2C3D4',
			description: 'Sequence IDs of all branches but Else, each once',
			in: 'body',
			idOf: ['seq'],
		},
	],
});
