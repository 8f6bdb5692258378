import { request } from '../../definition/operation';
import { value } from './fields';

export const add = request({
	value: 'add',
	name: 'Add',
	action: 'Unsubscribe address or domain',
	description:
		'Unsubscribe a person: no campaign of the team writes to this value any more. A domain such as @example.com blocks everybody there.',
	request: 'POST /v2/unsubscribes/variables/{value}',
	fields: [value],
});
