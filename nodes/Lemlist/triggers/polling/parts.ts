import type { IDataObject } from 'n8n-workflow';
import { statementOf } from '../../api/endpoint.ts';
import type { JsonObject } from '../../api/json.ts';
import type { Answer } from '../../definition/request';
import { pages } from '../../transport';
import type { AskPage, Gap } from '../../transport/pages';

/** Sends GET /activities with these query parameters beside those of the user's choice; the signal ends it. */
export type Ask = (query: Record<string, unknown>, signal: AbortSignal) => Promise<Answer>;

/** A bare list in an order that is documented nowhere. */
export const PAGES = statementOf('GET /activities').pages ?? {};

/** A span of time with more rows than this is read in parts, so that a poll that runs out of time has got somewhere. */
const MOST_ROWS = 2000;
/** A span this short is read whole, however many rows it has, */
const SHORT_MS = 60_000;
/** and one that cannot be read is tried again in halves until they are this short. */
const SHORTEST_MS = 1000;

/** How far the reading of a span of time has come. All times are ms since 1970. */
export interface Reading {
	/** Everything before has been read. */
	reached: number;
	/** Where it ends; fixed, because what happens while pages are read would shift them. */
	readonly last: number;
	/** How long the next part is to be. */
	span: number;
	/** Up to where more happened than fits into a part. */
	crowded?: number;
	/** When the newest activity that came was created, also one that is to be read once more. */
	newest: number;
	/** How late it was in lemlist when it answered first, where it said so. */
	clock?: number;
	/** Why nothing after `reached` can be read. */
	gap?: string;
}

/**
 * Reads all activities of a span of time, in parts that follow each other, both ends included. A part with too many rows is
 * read again in halves, and so is one that lemlist does not give whole.
 *
 * @param reading is kept up to date
 * @param room how many more requests should be made ready
 * @yields the rows of one part. Where lemlist does not give a part whole however short it is, those that came, and nothing more.
 * @throws NodeApiError when lemlist refuses
 */
export async function* parts(ask: Ask, reading: Reading, room: () => number): AsyncGenerator<JsonObject[]> {
	const { last } = reading;
	let longest = 0;
	while (reading.reached < last) {
		const to = Math.min(reading.reached + reading.span, last);
		const length = to - reading.reached;
		const most = length > SHORT_MS ? MOST_ROWS : Infinity;
		const { rows, page, gap } = await between(ask, reading, to, most, room);
		// Whatever page is asked for, lemlist gives this one: it is all there is if others were longer.
		const isWhole = gap === undefined || (gap.why === 'repeated' && page < longest);
		longest = Math.max(longest, page);
		if (rows.length > most || (!isWhole && length > SHORTEST_MS)) {
			reading.span = halfOf(length);
			if (rows.length > most) reading.crowded = to;
			continue;
		}
		if (!isWhole) reading.gap = gap.words;
		else {
			reading.reached = to;
			// Where one half had next to nothing, the other one has too much.
			if (rows.length > MOST_ROWS / 4) reading.crowded = undefined;
			const rest = (reading.crowded ?? to) - to;
			const next = rows.length < MOST_ROWS / 2 ? length * 2 : length;
			reading.span = rest > 0 ? halfOf(rest) : next;
		}
		yield rows;
		if (!isWhole) return;
	}
}

/** How long a part is to be after one of this length could not be read, ms. */
export function halfOf(length: number): number {
	return Math.max(Math.ceil(length / 2), SHORTEST_MS);
}

/** JavaScript takes many other things for dates, `0` among them. */
const ISO = /^\d{4}-\d\d-\d\d/;

/**
 * When an activity was created, ms since 1970; undefined where it does not say, or says what cannot be: lemlist was asked for
 * nothing after `last`, and compares it with its own times, so that clocks apart make no exception.
 */
export function timeOf({ createdAt }: IDataObject, last: number): number | undefined {
	const time = ISO.test(String(createdAt)) ? Date.parse(String(createdAt)) : NaN;
	return time <= last ? time : undefined;
}

/**
 * Activities from where the reading has come to a moment: one more than `most` when there are more; how many the longest page
 * had; why some may be missing. Whatever comes of it tells how late it is in lemlist.
 */
async function between(ask: Ask, reading: Reading, to: number, most: number, room: () => number) {
	const { reached, last } = reading;
	const dates = { minDate: new Date(reached).toISOString(), maxDate: new Date(to).toISOString() };
	const rows: JsonObject[] = [];
	let longest = 0;
	let gap: Gap | undefined;
	const asking: AskPage = async (paging, signal) => {
		const answer = await ask({ ...dates, ...paging }, signal);
		reading.clock ??= answer.date;
		return answer;
	};
	const tell = (found: Gap) => void (gap = found);
	for await (const page of pages(asking, PAGES, most + 1, tell, room)) {
		for (const row of page) {
			rows.push(row);
			reading.newest = Math.max(reading.newest, timeOf(row, last) ?? -Infinity);
		}
		longest = Math.max(longest, page.length);
	}
	return { rows, page: longest, gap };
}
