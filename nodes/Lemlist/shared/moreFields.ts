import { BadValue } from '../definition/failure';
import { isObject } from '../api/json.ts';
import { field } from '../definition/field';

const NAMED = { displayName: 'More Fields (JSON)' };

/** For what an endpoint may take besides the fields that were seen: any names, merged into the body as they stand. */
export const moreFields = field(
	{
		...NAMED,
		name: 'moreFields',
		type: 'json',
		default: '{}',
		description: 'Object with whatever has no field here',
		in: 'body',
		as: '',
	},
	(values) => {
		if (isObject(values)) return values;
		throw new BadValue(
			NAMED,
			'More Fields (JSON) must be an object',
			'It maps names to values: {"note": "Called twice"}.',
		);
	},
);
