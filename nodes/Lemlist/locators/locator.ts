import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyMode,
	INodePropertyOptions,
	ResourceMapperFields,
} from 'n8n-workflow';
import type { Field } from '../engine/operation';

/** Finds entries for a picker: n8n hands in what was typed and where the last call left off. */
export type SearchMethod = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** Fills a dropdown. */
export type LoadMethod = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** Finds the columns of a resource mapper. */
export type MappingMethod = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

type Rest = 'displayName' | 'name' | 'description' | 'required' | 'in' | 'as' | 'alone' | 'typeOptions';

interface LocatorOptions extends Pick<Field, Rest> {
	/** Prefix of the thing's ids, without the underscore; '' where they have none. */
	prefix: string;
	/** Shown as the example of an ID in place of one made from the prefix. */
	example?: string;
	/** lemlist's documents disagree about the prefix, so it is only shown as an example and any ID is taken. */
	anyPrefix?: true;
	search: SearchMethod;
	/** lemlist has a page for the thing, so its URL may be pasted. */
	byUrl?: { placeholder: string };
	/** The endpoint takes a person's e-mail address in place of the ID. */
	orEmail?: true;
}

/** A field that picks one thing: from a searchable list, by ID, by e-mail address or by the URL of its page in lemlist. */
export function locator({ prefix, example, anyPrefix, byUrl, ...field }: LocatorOptions): Field {
	const modes = [
		mode('From List', 'list', { typeOptions: { searchable: true } }),
		mode('By ID', 'id', { placeholder: `e.g. ${example ?? `${prefix}_A1B2C3D4`}` }),
	];
	if (field.orEmail) modes.push(mode('By Email', 'email', { placeholder: 'e.g. nathan@example.com' }));
	if (byUrl) {
		const errorMessage = `No ID that starts with ${prefix}_ in it`;
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
		type: 'resourceLocator',
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
