import type { JsonObject } from '../api/json.ts';
import type { Pages } from '../api/statement.ts';
import { totalIn } from '../api/total.ts';
import type { Answer } from '../definition/request';
import { Ahead } from './ahead';
import type { Known } from './ahead';

/** Parameters that ask for one page. */
export type Paging = Record<string, number>;

/** Rows of a list that lemlist may have, and cannot be asked for. */
export interface Gap {
	/** `missing`: lemlist told of more than came. `repeated`: it gives the same whatever page it is asked for. */
	why: 'missing' | 'repeated';
	/** Rows that came. */
	came: number;
	/** What there is to know, for people. */
	words: string;
}

/**
 * A list with more pages is not read to its end: rows without ids that change from page to page cannot be told from new ones,
 * and lemlist may ignore which page is asked for.
 */
const MOST_PAGES = 10_000;

/** Sends the request for a page with these paging parameters; the signal ends it. */
export type AskPage = (paging: Paging, signal: AbortSignal) => Promise<Answer>;

/**
 * Walks through the pages of a list.
 *
 * @param wanted how many rows are needed in all; Infinity for all of them
 * @param tell is told, at the end, when rows may be missing; what it throws ends the list
 * @param room how many more requests should be made ready, so that pages are asked for side by side; 0 where one that is not
 *   needed would cost something
 * @yields the new rows of one page, never empty; a row that shows up again under the same `_id`, because the list shifted
 *   while it was read, is given once
 */
export async function* pages(
	ask: AskPage,
	shape: Pages,
	wanted: number,
	tell: (gap: Gap) => void,
	room: () => number,
): AsyncGenerator<JsonObject[]> {
	const { by, first = 1 } = shape;
	const size = shape.max === undefined ? undefined : Math.min(shape.max, wanted);
	const isNew = onlyOnce();
	const list: Known = { came: 0, told: 0, longest: 0 };
	const asking = async (at: number, signal: AbortSignal) => {
		const paging: Paging = {};
		if (shape.size !== undefined && size !== undefined) paging[shape.size] = size;
		if (by !== undefined) paging[by] = at;
		return await ask(paging, signal);
	};
	const ahead = new Ahead(asking, by, wanted, room);
	let at = by === 'page' ? first : 0;
	try {
		for (let read = 1; ; read++) {
			const { rows, envelope } = await ahead.page(at, list);
			const fresh = isNew(rows);
			if (fresh.length > 0) yield fresh.slice(0, wanted - list.came);
			at += by === 'page' ? 1 : rows.length;
			list.came += fresh.length;
			list.told = Math.max(list.told, totalIn(envelope));
			list.longest = Math.max(list.longest, rows.length);
			if (list.came >= wanted) return;
			const next = after({ rows: rows.length, fresh: fresh.length, size }, list, shape);
			if (next === 'another' && read <= MOST_PAGES) continue;
			if (next !== 'none') tell(next === 'another' ? endless(list.came) : next);
			return;
		}
	} finally {
		ahead.drop();
	}
}

/** Of a page: rows, how many of them are new, and how many were asked for. */
interface Counts {
	rows: number;
	fresh: number;
	size: number | undefined;
}

/**
 * Whether a list goes on after a page. An empty page is its last word, whatever else is told: lemlist gives shorter pages than
 * it was asked for, and a total below the rows that came (0 as well) says nothing.
 */
function after({ rows, fresh, size = Infinity }: Counts, { came, told, longest }: Known, { by }: Pages) {
	if (came === told) return 'none';
	// The last rows once more, because the list has shifted or nothing lies behind them; or everything once more.
	const isEnd = rows === 0 || (fresh === 0 && (rows < longest || rows > size));
	if (!isEnd && fresh === 0) return gap('repeated', came, `It does not heed "${by}".`);
	if (!isEnd && by !== undefined) return 'another';
	if (told < came) return 'none';
	return gap('missing', came, `It told of ${told} rows.`);
}

const MEANING = {
	missing:
		'The list may have changed while it was read, or lemlist counts what it does not show. Running this again tells.',
	repeated: 'So further rows cannot be asked for.',
};

function gap(why: Gap['why'], came: number, fact: string): Gap {
	const what = why === 'missing' ? 'no more' : 'none but these again';
	return { why, came, words: `After ${came} rows lemlist gave ${what}. ${fact} ${MEANING[why]}` };
}

function endless(came: number): Gap {
	const words = `After ${came} rows the list still had no end, and was read no further. Use Limit, or a filter.`;
	return { why: 'missing', came, words };
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
