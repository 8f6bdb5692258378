import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { connect, rowsOf } from '../transport';

export interface EntryPage {
	entries: INodeListSearchItems[];
	/** Whether lemlist may have another page. */
	more: boolean;
}

/** Enough entries to show at a time; further pages are asked for when the user scrolls. */
const ENOUGH = 20;

/**
 * Serves a picker from a list that lemlist cannot search: goes on page by page until enough entries match.
 * @param token number of the first page to look at, as given back by the call before
 * @param none makes the explanation that is shown where the unfiltered list is empty
 */
export async function filtered(
	filter: string | undefined,
	token: string | undefined,
	readPage: (page: number) => Promise<EntryPage>,
	none?: () => Error,
): Promise<INodeListSearchResult> {
	const wanted = (filter ?? '').trim().toLowerCase();
	const results: INodeListSearchItems[] = [];
	for (let page = token ? Number(token) : 1; ; page++) {
		const { entries, more } = await readPage(page);
		results.push(
			...entries.filter(({ name, value }) => `${name} ${String(value)}`.toLowerCase().includes(wanted)),
		);
		if (none && results.length === 0 && !more && !wanted && !token) throw none();
		if (!more) return { results };
		if (results.length >= ENOUGH) return { results, paginationToken: String(page + 1) };
	}
}

/** The list endpoint behind a picker. */
interface PickerList {
	/** Below the base URL, encoded. */
	path: string;
	query?: IDataObject;
	/** Key of the rows in the answer; the answer itself without it. */
	rows?: string;
	entry: (row: IDataObject) => INodeListSearchItems;
	/** Said where lemlist has no such thing at all. */
	none?: string;
}

/** What a picker says instead of staying empty. */
function nothing(functions: ILoadOptionsFunctions, none?: string): (() => Error) | undefined {
	return none === undefined ? undefined : () => new NodeOperationError(functions.getNode(), none);
}

/**
 * Serves a picker from a list that lemlist gives in one piece.
 * @throws NodeOperationError with `none`, if given, where there is nothing to choose from
 */
export async function wholeList(
	functions: ILoadOptionsFunctions,
	filter: string | undefined,
	{ path, query, rows, entry, none }: PickerList,
): Promise<INodeListSearchResult> {
	const client = await connect(functions);
	const { body } = await client.send({ method: 'GET', path, query });
	const entries = (rowsOf(body, rows) ?? []).map(entry);
	return await filtered(
		filter,
		undefined,
		async () => ({ entries, more: false }),
		nothing(functions, none),
	);
}

/**
 * What another parameter of the node holds, for a picker that depends on it.
 * @param name of the parameter @param displayName for the message
 * @throws NodeOperationError when it is still empty, or an expression, which has no value while the node is edited
 */
export function chosen(functions: ILoadOptionsFunctions, name: string, displayName: string): string {
	const value = functions.getCurrentNodeParameter(name, { extractValue: true });
	if (typeof value === 'string' && value !== '' && !value.startsWith('=')) return value;
	throw new NodeOperationError(functions.getNode(), `Choose ${displayName} first`, {
		description: `The list depends on ${displayName}. Where that comes from an expression, give the ID here as well.`,
	});
}

/**
 * Serves a picker from a list that lemlist searches itself and pages by `offset`.
 * @param shortest fewest characters that lemlist takes as `search`; fewer are looked for here
 * @throws NodeOperationError with `none`, if given, where there is nothing to choose from
 */
export async function searched(
	functions: ILoadOptionsFunctions,
	{ path, query, rows, entry, none, shortest }: PickerList & { shortest: number },
	filter = '',
	token?: string,
): Promise<INodeListSearchResult> {
	const limit = 100;
	const client = await connect(functions);
	const search = filter.trim();
	const byLemlist = search.length >= shortest;
	return await filtered(
		byLemlist ? '' : search,
		token,
		async (page) => {
			const asked: IDataObject = { ...query, limit, offset: (page - 1) * limit };
			if (byLemlist) asked.search = search;
			const { body } = await client.send({ method: 'GET', path, query: asked });
			const found = rowsOf(body, rows) ?? [];
			return { entries: found.map(entry), more: found.length === limit };
		},
		byLemlist ? undefined : nothing(functions, none),
	);
}

/**
 * Serves a picker from a list that lemlist pages by number, 100 at a time.
 * @throws NodeOperationError with `none`, if given, where there is nothing to choose from
 */
export async function paged(
	functions: ILoadOptionsFunctions,
	{ path, query, rows, entry, none }: PickerList,
	filter?: string,
	token?: string,
): Promise<INodeListSearchResult> {
	const limit = 100;
	const client = await connect(functions);
	return await filtered(
		filter,
		token,
		async (page) => {
			const asked = { ...query, limit, page };
			const { body } = await client.send({ method: 'GET', path, query: asked });
			const found = rowsOf(body, rows) ?? [];
			return { entries: found.map(entry), more: found.length === limit };
		},
		nothing(functions, none),
	);
}

/** The same from a list that can be sorted by the time of creation: newest first. */
export async function newestFirst(
	functions: ILoadOptionsFunctions,
	list: PickerList,
	filter?: string,
	token?: string,
): Promise<INodeListSearchResult> {
	const query = { ...list.query, sortBy: 'createdAt', sortOrder: 'desc' };
	return await paged(functions, { ...list, query }, filter, token);
}
