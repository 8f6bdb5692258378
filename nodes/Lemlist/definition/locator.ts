import type { INodePropertyMode } from 'n8n-workflow';
import type { Field } from './field';
import type { Picker } from './picker';

type Rest = 'displayName' | 'name' | 'description' | 'required' | 'in' | 'as' | 'alone' | 'typeOptions';

interface LocatorOptions extends Pick<Field, Rest> {
	/** Prefix of the thing's ids, without the underscore; '' where they have none. */
	readonly prefix: string;
	/** Shown as the example of an ID in place of one made from the prefix. */
	readonly example?: string;
	/** lemlist's documents disagree about the prefix, so it is only shown as an example and any ID is taken. */
	readonly anyPrefix?: true;
	readonly search: Picker;
	/** lemlist has a page for the thing, so its URL may be pasted. */
	readonly byUrl?: { readonly placeholder: string };
	/** The endpoint takes a person's e-mail address in place of the ID. */
	readonly orEmail?: true;
}

/** A field that picks one thing: from a searchable list, by ID, by e-mail address or by the URL of its page in lemlist. */
export function locator<const O extends LocatorOptions>({ prefix, example, anyPrefix, byUrl, ...field }: O) {
	const modes = [
		mode('From List', 'list', { typeOptions: { searchable: true } }),
		mode('By ID', 'id', { placeholder: `e.g. ${example ?? `${prefix}_A1B2C3D4`}` }),
	];
	if (field.orEmail) modes.push(mode('By Email', 'email', { placeholder: 'e.g. nathan@example.com' }));
	if (byUrl) {
		const errorMessage = `There is no ${prefix}_ ID in it`;
		modes.push(
			mode('By URL', 'url', {
				placeholder: byUrl.placeholder,
				extractValue: { type: 'regex', regex: `(${prefix}_\\w+)` },
				validation: [{ type: 'regex', properties: { regex: `.*${prefix}_\\w+.*`, errorMessage } }],
			}),
		);
	}
	return {
		...field,
		...(anyPrefix || prefix === '' ? {} : { idOf: [prefix] }),
		type: 'resourceLocator' as const,
		default: { mode: 'list', value: '' },
		modes,
	};
}

function mode(
	displayName: string,
	name: 'list' | 'id' | 'email' | 'url',
	rest: Partial<INodePropertyMode>,
): INodePropertyMode {
	return { displayName, name, type: name === 'list' ? 'list' : 'string', ...rest };
}
