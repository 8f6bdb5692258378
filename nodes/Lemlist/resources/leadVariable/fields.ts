import { BadValue } from '../../definition/failure';
import type { ItemRequest } from '../../definition/context';
import { leadVariables } from '../../shared/leadVariables';

/** What these operations are for: known names to click, and any other. */
export function variables(blanks: 'send' | 'leave out') {
	const [known, json, other] = leadVariables('query', blanks);
	return [known, { ...other, alone: true as const }, json] as const;
}

/** Without any, lemlist would say that all went well. */
export function someVariable({ parts }: Pick<ItemRequest, 'parts'>): void {
	if (Object.keys(parts.query).length > 0) return;
	throw new BadValue(
		{ displayName: 'Variables' },
		'No variable is given',
		'Add one under Variables or Other Variables, or check their expressions.',
	);
}
