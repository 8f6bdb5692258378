import type { ItemRequest } from '../../engine/operation';
import { BadValue } from '../../engine/values';

/** Without any, lemlist would say that all went well. */
export function someVariable({ parts }: ItemRequest): void {
	if (Object.keys(parts.query).length > 0) return;
	throw new BadValue(
		'Variables',
		'No variable is given',
		'Add one under Variables or Other Variables, or check their expressions.',
	);
}
