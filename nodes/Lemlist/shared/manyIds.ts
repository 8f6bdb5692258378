import { BadValue } from '../definition/failure';
import { field } from '../definition/field';

/** What is asked for in the field, and said of what is none of it. */
interface ManyIds<Name extends string> {
	name: Name;
	displayName: string;
	/** Without the underscore. */
	prefix: string;
	thing: string;
	many: string;
	/** What finds an ID by something else. */
	finder: string;
}

/** The values in the entries of a field, each of which may hold several. */
export function idsIn(entries: readonly string[]): string[] {
	return entries.flatMap((text) => text.split(/[\s,;]+/)).filter((id) => id !== '');
}

/** IDs of one kind of thing that belong to a list, a thousand a request. */
export function manyIds<const Name extends string>({
	name,
	displayName,
	prefix,
	thing,
	many,
	finder,
}: ManyIds<Name>) {
	const form = new RegExp(`^${prefix}_[a-zA-Z0-9]+$`);
	return field(
		{
			displayName,
			name,
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			required: true,
			placeholder: `e.g. ${prefix}_A1B2C3D4`,
			description: `Each starts with ${prefix}_; an entry may hold several. Input items go together, 1,000 ${many} a request.`,
			in: 'body',
		},
		(entries) => {
			// One malformed ID makes lemlist refuse all that are sent with it, so none may leave its item.
			const ids = idsIn(entries);
			const bad = ids.find((id) => !form.test(id));
			if (bad === undefined) return ids;
			throw new BadValue(
				{ displayName },
				`"${bad.slice(0, 60)}" is not the ID of ${thing}`,
				`It starts with ${prefix}_. ${finder}`,
			);
		},
	);
}
