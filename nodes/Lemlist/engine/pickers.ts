import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
	INodeType,
	ResourceMapperFields,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isObject } from '../api/json.ts';
import { groupsOf } from '../definition/field';
import type { Field } from '../definition/field';
import type { Resource } from '../definition/operation';
import type { Entry, EntryPage, Mapper, Picker, PickerContext } from '../definition/picker';
import { connect } from '../transport';
import { nodeError } from './errors';

/** Enough entries to show at a time; further pages are asked for when the user scrolls. */
const ENOUGH = 20;

/** The names by which n8n knows what a field calls. */
export const searchMethod = ({ name }: Picker) => `search${name}`;
export const makeMethod = ({ name }: Picker) => `make${name}`;
export const loadMethod = ({ name }: Picker) => `load${name}`;
export const mappingMethod = ({ name }: Mapper) => `map${name}`;

/** Everything that fields call while they are filled in, by the names they refer to. */
export function methods(fields: readonly Field[]): NonNullable<INodeType['methods']> {
	const all = fields.flatMap((field) => [field, ...groupsOf(field).flatMap(({ values }) => values)]);
	return {
		listSearch: Object.fromEntries(
			all.flatMap(({ search }) => (search ? [[searchMethod(search), searching(search)]] : [])),
		),
		actionHandler: Object.fromEntries(
			all.flatMap(({ search }) => (search?.make ? [[makeMethod(search), making(search)]] : [])),
		),
		loadOptions: Object.fromEntries(
			all.flatMap(({ load }) => (load ? [[loadMethod(load), loading(load)]] : [])),
		),
		resourceMapping: Object.fromEntries(
			all.flatMap(({ mapping }) => (mapping ? [[mappingMethod(mapping), mapped(mapping)]] : [])),
		),
	};
}

/** The same of all fields of these resources. */
export function methodsOf(resources: readonly Resource[]): NonNullable<INodeType['methods']> {
	return methods(resources.flatMap(({ operations }) => operations.flatMap(({ fields }) => fields)));
}

/** Serves a searchable list: goes on page by page until enough entries match what was typed. */
function searching(picker: Picker) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		const context = await contextOf(this);
		const typed = (filter ?? '').trim();
		const isAsked = picker.shortest !== undefined && typed.length >= picker.shortest;
		const wanted = isAsked ? '' : typed.toLowerCase();
		const results: Entry[] = [];
		let before = '';
		for (let at = paginationToken ? Number(paginationToken) : 1; ; ) {
			const { entries, next } = await picker.read(context, at, isAsked ? typed : undefined);
			// The page before once more: lemlist ignores what page is asked for.
			if (entries.length > 0 && JSON.stringify(entries) === before) return { results };
			before = JSON.stringify(entries);
			results.push(
				...entries.filter(({ name, value }) =>
					`${name} ${String(value)}`.toLowerCase().includes(wanted),
				),
			);
			if (next === undefined) {
				const isNone = results.length === 0 && !typed && !paginationToken;
				if (isNone && picker.none) throw new NodeOperationError(this.getNode(), picker.none);
				return { results };
			}
			if (results.length >= ENOUGH) return { results, paginationToken: String(next) };
			at = next;
		}
	};
}

/** Makes an entry. To n8n a boolean says that there is nothing to choose. */
function making(picker: Picker) {
	return async function (
		this: ILoadOptionsFunctions,
		payload?: IDataObject | string,
	): Promise<string | false> {
		const name = isObject(payload) && typeof payload.name === 'string' ? payload.name.trim() : '';
		if (name === '') return false;
		return (await picker.make?.(await contextOf(this), name)) ?? false;
	};
}

/** Fills a dropdown: with all entries. */
function loading(picker: Picker) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const context = await contextOf(this);
		const options: Entry[] = [];
		const seen = new Set<unknown>();
		for (let at: number | undefined = 1; at !== undefined; ) {
			const { entries, next }: EntryPage = await picker.read(context, at);
			const fresh = entries.filter(({ value }) => !seen.has(value) && seen.add(value));
			options.push(...fresh);
			// A page that brings nothing new is the last, whatever it says: lemlist may ignore what page was asked for.
			at = entries.length > 0 && fresh.length === 0 ? undefined : next;
		}
		if (options.length === 0 && picker.none) throw new NodeOperationError(this.getNode(), picker.none);
		return options;
	};
}

/** Finds the columns of a resource mapper. n8n would show nothing at all of a field whose mapper throws. */
function mapped(mapper: Mapper) {
	return async function (this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		try {
			const fields = await mapper.columns(await contextOf(this));
			return { fields, emptyFieldsNotice: mapper.none };
		} catch (error) {
			const { message, description } = nodeError(this, error, 0);
			return {
				fields: [],
				emptyFieldsNotice: `No names can be shown: ${message}. ${description ?? ''} ${mapper.instead} takes any name.`,
			};
		}
	};
}

async function contextOf(functions: ILoadOptionsFunctions): Promise<PickerContext> {
	const { send } = await connect(functions);
	const given = (name: string) => {
		const value = functions.getCurrentNodeParameter(name);
		// Only what a resource locator holds has to be extracted, and can be.
		const text = isObject(value)
			? functions.getCurrentNodeParameter(name, { extractValue: true })
			: value;
		// An expression has no value while the node is edited.
		return typeof text === 'string' && text !== '' && !text.startsWith('=') ? text.trim() : undefined;
	};
	return {
		send,
		given,
		chosen(name, displayName) {
			const value = given(name);
			if (value !== undefined) return value;
			throw new NodeOperationError(functions.getNode(), `Choose ${displayName} first`, {
				description: `The list depends on ${displayName}. Where that comes from an expression, give the ID here as well.`,
			});
		},
	};
}
