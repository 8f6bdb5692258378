import { valueAt } from '../api/json.ts';
import type { JsonObject } from '../api/json.ts';
import type { Pages } from '../api/statement.ts';
import type { Answer } from '../definition/request';

/** Parameters that ask for one page. */
export type Paging = Record<string, number>;

/** Counters that lemlist puts beside the rows, in any of its spellings. `nextPage` is left out: it lies on the last page. */
function lastPageAsTold({ envelope }: Answer): number | undefined {
	const places = [
		'pagination.totalPage',
		'pagination.totalPages',
		'meta.pagination.totalPage',
		'meta.pagination.totalPages',
	];
	return places.map((place) => valueAt(envelope, place)).find((last) => typeof last === 'number');
}

/**
 * Walks through the pages of a list.
 *
 * Ends at an empty page, at the counters lemlist gives, at a short page where there are none, and at a page that brings
 * nothing new. A row that shows up again, because the list shifted while it was read, is given once.
 *
 * @param ask sends the request with these paging parameters
 * @param wanted how many rows are needed in all; Infinity for all of them
 * @yields the new rows of one page, never empty
 */
export async function* pages(
	ask: (paging: Paging) => Promise<Answer>,
	shape: Pages,
	wanted: number,
): AsyncGenerator<JsonObject[]> {
	const size = shape.max === undefined ? undefined : Math.min(shape.max, wanted);
	const isNew = onlyOnce();
	let received = 0;
	let given = 0;
	for (let page = shape.first ?? 1; given < wanted; page++) {
		const paging: Paging = {};
		if (shape.size !== undefined && size !== undefined) paging[shape.size] = size;
		if (shape.by !== undefined) paging[shape.by] = shape.by === 'page' ? page : received;
		const answer = await ask(paging);
		const { rows } = answer;
		const fresh = isNew(rows).slice(0, wanted - given);
		if (fresh.length === 0) return;
		yield fresh;
		received += rows.length;
		given += fresh.length;
		if (shape.by === undefined) return;
		if (isLast(answer, received, page, size)) return;
	}
}

/** A filter for pages: rows with an `_id` pass once, rows without pass unless the whole page is the one before. */
function onlyOnce(): (rows: JsonObject[]) => JsonObject[] {
	const ids = new Set<string>();
	let before = '';
	return (rows) => {
		// Rows with ids are known by them.
		const page = rows.every(({ _id }) => typeof _id === 'string') ? '' : JSON.stringify(rows);
		const repeated = page === before;
		before = page;
		return rows.filter(({ _id }) => {
			if (typeof _id !== 'string') return !repeated;
			return !ids.has(_id) && ids.add(_id);
		});
	};
}

/** @param size no page is longer or shorter than one that nobody knows */
function isLast(answer: Answer, received: number, page: number, size = NaN): boolean {
	const { rows, envelope } = answer;
	if (rows.length > size) return true;
	const last = lastPageAsTold(answer);
	if (last !== undefined) return page >= last;
	if (typeof envelope.total === 'number') return received >= envelope.total;
	return rows.length < size;
}
