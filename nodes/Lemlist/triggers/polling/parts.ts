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
/** Part of that to be expected of a part whose length goes by those before it. */
const FILLED = 0.6;
/** So many rows tell how many others there may be. */
const ENOUGH_ROWS = 500;
/** Parts of a backlog that are read side by side: each waits for one answer at a time, and keeps its rows. */
const MOST_PARTS = 4;
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

/** A part on its way. */
interface Part {
	readonly from: number;
	readonly to: number;
	/** More rows than this are too many for it. */
	readonly most: number;
	readonly read: Promise<Read>;
	stop(): void;
}

/**
 * Reads all activities of a span of time, in parts that follow each other, both ends included. A part with too many rows is
 * read again, shorter, and so is one that lemlist does not give whole. Once there is seen to be a backlog, some parts are read
 * side by side; they are given in their order, and end with the first that fails.
 *
 * @param reading is kept up to date
 * @param room how many more requests should be made ready
 * @yields the rows of one part. Where lemlist does not give a part whole however short it is, those that came, and nothing more.
 * @throws NodeApiError when lemlist refuses
 */
export async function* parts(ask: Ask, reading: Reading, room: () => number): AsyncGenerator<JsonObject[]> {
	const { last } = reading;
	let longest = 0;
	const ahead: Part[] = [];
	const stop = () => {
		for (const part of ahead.splice(0)) part.stop();
	};
	try {
		while (reading.reached < last) {
			const part = ahead.shift() ?? begin(ask, reading, reading.reached, room);
			const { from, to, most } = part;
			const length = to - from;
			const { rows, count, page, gap } = await part.read;
			// Whatever page is asked for, lemlist gives this one: it is all there is if others were longer.
			const isWhole = gap === undefined || (gap.why === 'repeated' && page < longest);
			longest = Math.max(longest, page);
			if (count > most || (!isWhole && length > SHORTEST_MS)) {
				stop();
				const fitting = Math.floor((length * most * FILLED) / count);
				reading.span = Math.max(SHORTEST_MS, Math.min(halfOf(length), fitting || Infinity));
				if (count > most) reading.crowded = to;
				continue;
			}
			if (!isWhole) reading.gap = gap.words;
			else {
				reading.reached = to;
				const isBacklog = rows.length > MOST_ROWS / 4;
				// Where one half had next to nothing, the other one has too much.
				if (isBacklog) reading.crowded = undefined;
				const rest = (reading.crowded ?? to) - to;
				const next = rows.length < MOST_ROWS / 2 ? length * 2 : length;
				reading.span = rest > 0 ? halfOf(rest) : next;
				const end = () => ahead.at(-1)?.to ?? to;
				while (isBacklog && ahead.length < MOST_PARTS && end() < last)
					ahead.push(begin(ask, reading, end(), () => 0));
			}
			yield rows;
			if (!isWhole) return;
		}
	} finally {
		stop();
	}
}

/** Asks for a part as long as the reading says by now. */
function begin(ask: Ask, reading: Reading, from: number, room: () => number): Part {
	const to = Math.min(from + reading.span, reading.last);
	const most = to - from > SHORT_MS ? MOST_ROWS : Infinity;
	const stopping = new AbortController();
	const asking: Ask = async (query, signal) => await ask(query, AbortSignal.any([signal, stopping.signal]));
	const read = between(asking, reading, { from, to, most }, room);
	// Whoever comes to it hears of its failure; of those that are stopped nobody needs to.
	read.catch(() => undefined);
	return { from, to, most, read, stop: () => stopping.abort() };
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

/** What a part had. */
interface Read {
	rows: JsonObject[];
	/** How many rows it has; where it was not read to its end, as many as it seems to have. */
	count: number;
	/** Rows of the longest page. */
	page: number;
	/** Why some may be missing. */
	gap?: Gap;
}

/**
 * Activities between two moments, up to one more than `most`, or until there are seen to be many more. Whatever comes of it
 * tells how late it is in lemlist.
 */
async function between(
	ask: Ask,
	reading: Reading,
	{ from, to, most }: Pick<Part, 'from' | 'to' | 'most'>,
	room: () => number,
): Promise<Read> {
	const { last } = reading;
	const dates = { minDate: new Date(from).toISOString(), maxDate: new Date(to).toISOString() };
	const rows: JsonObject[] = [];
	let longest = 0;
	let gap: Gap | undefined;
	let [oldest, newest] = [Infinity, -Infinity];
	const asking: AskPage = async (paging, signal) => {
		const answer = await ask({ ...dates, ...paging }, signal);
		reading.clock ??= answer.date;
		return answer;
	};
	const tell = (found: Gap) => void (gap = found);
	for await (const page of pages(asking, PAGES, most + 1, tell, room)) {
		for (const row of page) {
			rows.push(row);
			const time = timeOf(row, last);
			if (time === undefined) continue;
			[oldest, newest] = [Math.min(oldest, time), Math.max(newest, time)];
		}
		reading.newest = Math.max(reading.newest, newest);
		longest = Math.max(longest, page.length);
		if (rows.length < ENOUGH_ROWS || newest <= oldest) continue;
		// Where rows come in the order of their times, these fill no more of the part than they lie apart.
		const count = Math.floor((rows.length * (to - from)) / (newest - oldest));
		if (count > 2 * most) return { rows, count, page: longest };
	}
	return { rows, count: rows.length, page: longest, gap };
}
