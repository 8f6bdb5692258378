import type { IDataObject, ILoadOptionsFunctions, INodeType } from 'n8n-workflow';

type Methods = NonNullable<INodeType['methods']>;
type Kind = 'actionHandler' | 'listSearch' | 'loadOptions' | 'resourceMapping';

/** What fields call while they are filled in, by name. */
export type Calls = Record<Kind, readonly string[]>;

export function callsOf({
	actionHandler = {},
	listSearch = {},
	loadOptions = {},
	resourceMapping = {},
}: Methods): Calls {
	return {
		actionHandler: Object.keys(actionHandler),
		listSearch: Object.keys(listSearch),
		loadOptions: Object.keys(loadOptions),
		resourceMapping: Object.keys(resourceMapping),
	};
}

/**
 * What fields call, with its code loaded when one of them is called first.
 * @param load gives what stands behind these names
 */
export function later(calls: Calls, load: () => Promise<Methods>): Methods {
	let loading: Promise<Methods> | undefined;
	const code = async () => await (loading ??= load());
	return {
		actionHandler: each(
			calls.actionHandler,
			(name) =>
				async function (this: ILoadOptionsFunctions, payload: IDataObject | string | undefined) {
					return await called(name, (await code()).actionHandler).call(this, payload);
				},
		),
		listSearch: each(
			calls.listSearch,
			(name) =>
				async function (this: ILoadOptionsFunctions, filter?: string, paginationToken?: string) {
					return await called(name, (await code()).listSearch).call(this, filter, paginationToken);
				},
		),
		loadOptions: each(
			calls.loadOptions,
			(name) =>
				async function (this: ILoadOptionsFunctions) {
					return await called(name, (await code()).loadOptions).call(this);
				},
		),
		resourceMapping: each(
			calls.resourceMapping,
			(name) =>
				async function (this: ILoadOptionsFunctions) {
					return await called(name, (await code()).resourceMapping).call(this);
				},
		),
	};
}

function each<T>(names: readonly string[], make: (name: string) => T): Record<string, T> {
	return Object.fromEntries(names.map((name) => [name, make(name)]));
}

function called<T>(name: string, all: Record<string, T> = {}): T {
	const found = all[name];
	if (found === undefined) throw new RangeError(`Nothing is called ${name}`);
	return found;
}
