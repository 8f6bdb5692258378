import type { IDataObject } from 'n8n-workflow';

/**
 * How one of lemlist's list endpoints pages. There are nine shapes and no cursor anywhere; all are covered by these
 * few words. A list without `by` answers everything at once.
 */
export interface ListShape {
	/** Key of the rows in the answer. An answer that is the array itself is taken as well, whatever is said here. */
	rows?: string;
	/** What moves on from page to page: a count of rows to leave out, or a page number. */
	by?: 'offset' | 'skip' | 'page';
	/** Number of the first page (`page` only). GET /tasks counts from 0. */
	first?: 0 | 1;
	/** Parameter that carries the page size; without it the size is lemlist's own and unknown. */
	size?: 'limit' | 'size';
	/** Largest page lemlist gives. */
	max?: number;
	/** Searches carry the page in the body. */
	in?: 'query' | 'body';
}

/** Counters that lemlist puts beside the rows, in any of its spellings. `nextPage` is left out: it lies on the last page. */
function lastPageAsTold(answer: IDataObject): number | undefined {
	const meta = answer.meta as { pagination?: IDataObject } | undefined;
	const pagination = (answer.pagination ?? meta?.pagination) as IDataObject | undefined;
	const last = pagination?.totalPage ?? pagination?.totalPages;
	return typeof last === 'number' ? last : undefined;
}

/** The rows of an answer: the array itself, or the array under `key`. @returns undefined when there is none */
export function rowsOf(answer: unknown, key?: string): IDataObject[] | undefined {
	if (Array.isArray(answer)) return answer as IDataObject[];
	if (typeof answer !== 'object' || answer === null || key === undefined) return undefined;
	const rows = key
		.split('.')
		.reduce<unknown>((value, part) => (value as IDataObject | null | undefined)?.[part], answer);
	if (Array.isArray(rows)) return rows as IDataObject[];
	// lemlist answers null for "none" in places (GET /watchlist/filter-values).
	return rows === null ? [] : undefined;
}

/**
 * Walks through the pages of a list.
 *
 * Ends at an empty page, at the counters lemlist gives, at a short page where there are none, and at a page that brings
 * nothing new. A row that shows up again, because the list shifted while it was read, is given once.
 *
 * @param ask sends the request with these paging parameters and gives the parsed answer
 * @param wanted how many rows are needed in all; Infinity for all of them
 * @yields the new rows of one page, never empty
 * @throws RangeError when an answer holds no rows where the shape says
 */
export async function* pages(
	ask: (paging: IDataObject) => Promise<unknown>,
	shape: ListShape,
	wanted: number,
): AsyncGenerator<IDataObject[]> {
	const size = shape.max === undefined ? undefined : Math.min(shape.max, wanted);
	const isNew = onlyOnce();
	let received = 0;
	let given = 0;
	for (let page = shape.first ?? 1; given < wanted; page++) {
		const paging: IDataObject = {};
		if (shape.size !== undefined && size !== undefined) paging[shape.size] = size;
		if (shape.by !== undefined) paging[shape.by] = shape.by === 'page' ? page : received;
		const answer = await ask(paging);
		const rows = answer === undefined ? [] : rowsOf(answer, shape.rows);
		if (rows === undefined) throw new RangeError(`no rows under "${shape.rows ?? ''}"`);
		const fresh = isNew(rows).slice(0, wanted - given);
		if (fresh.length === 0) return;
		yield fresh;
		received += rows.length;
		given += fresh.length;
		if (shape.by === undefined) return;
		if (isLast(answer as IDataObject | IDataObject[], rows.length, received, page, size)) return;
	}
}

/** A filter for pages: rows with an `_id` pass once, rows without pass unless the whole page is the one before. */
function onlyOnce(): (rows: IDataObject[]) => IDataObject[] {
	const ids = new Set<string>();
	let before = '';
	return (rows) => {
		const withoutIds = JSON.stringify(rows.filter(({ _id }) => typeof _id !== 'string'));
		const repeated = withoutIds === before;
		before = withoutIds;
		return rows.filter(({ _id }) => {
			if (typeof _id !== 'string') return !repeated;
			return !ids.has(_id) && ids.add(_id);
		});
	};
}

function isLast(
	answer: IDataObject | IDataObject[],
	rows: number,
	received: number,
	page: number,
	size: number | undefined,
): boolean {
	if (size !== undefined && rows > size) return true;
	if (!Array.isArray(answer)) {
		const last = lastPageAsTold(answer);
		if (last !== undefined) return page >= last;
		if (typeof answer.total === 'number') return received >= answer.total;
	}
	return size !== undefined && rows < size;
}
