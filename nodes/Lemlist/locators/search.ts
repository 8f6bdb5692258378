import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

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
