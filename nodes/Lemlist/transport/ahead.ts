import type { JsonObject } from '../api/json.ts';
import type { Pages } from '../api/statement.ts';
import { totalIn } from '../api/total.ts';
import type { Answer } from '../definition/request';

/** As many pages of those read so far as one is asked for ahead where nothing tells how many there are: so much may be in vain. */
const READ_EACH = 5;
/** Pages that wait for one in front of them, at most. */
const MOST = 128;

/** What the pages read so far tell of their list. */
export interface Known {
	/** Rows, each once. */
	came: number;
	/** The largest total that lemlist gave. */
	told: number;
	/** Rows of the longest page: lemlist may give fewer than it was asked for. */
	longest: number;
}

/** A page on its way. */
interface Flight {
	/** Its number, or how many rows of the list come before its new ones. */
	readonly at: number;
	/** The same of the page behind it. */
	readonly behind: number;
	/**
	 * What has to show that the list is still as it was when the page in front came, which may have been answered later: the
	 * last row of that page, with which this one begins, or the same total. Not needed where that page was read first.
	 */
	readonly proof?: 'row' | 'total';
	readonly answer: Promise<Answer>;
}

/**
 * Pages of a list, read one after the other, and asked for side by side as far as it is known that they are there. Where the
 * list has changed meanwhile, it is read in sequence again.
 */
export class Ahead {
	private flights: Flight[] = [];
	private giveUp = new AbortController();
	private last: Answer | undefined;
	/** Pages read since the list was seen to change. */
	private steady = 0;
	private hasChanged = false;

	/**
	 * @param ask sends the request for the page with this number, or after so many rows; the signal ends it
	 * @param wanted rows, in all
	 * @param room how many more requests should be made ready
	 */
	constructor(
		private readonly ask: (at: number, signal: AbortSignal) => Promise<Answer>,
		private readonly by: Pages['by'],
		private readonly wanted: number,
		private readonly room: () => number,
	) {}

	/**
	 * The page that follows the one read last.
	 * @param at its number, or how many rows came before
	 * @returns its rows without the one that only shows where it belongs, and what they lie in
	 */
	async page(at: number, known: Known): Promise<Pick<Answer, 'rows' | 'envelope'>> {
		let [flight] = this.flights;
		if (flight?.at !== at) {
			this.drop();
			flight = this.start(at, known.longest);
		}
		this.fill(known);
		this.flights.shift();
		const answer = await flight.answer;
		if (!this.follows(answer, flight)) {
			this.drop();
			this.hasChanged = true;
			this.steady = 0;
			return await this.page(at, known);
		}
		this.last = answer;
		this.steady++;
		const { rows, envelope } = answer;
		return { rows: flight.proof === 'row' ? rows.slice(1) : rows, envelope };
	}

	/** Gives up what is on its way. */
	drop(): void {
		this.giveUp.abort();
		this.giveUp = new AbortController();
		this.flights = [];
	}

	private start(at: number, longest: number, proof?: Flight['proof']): Flight {
		const back = proof === 'row' ? 1 : 0;
		const answer = this.ask(at - back, this.giveUp.signal);
		// Whoever comes to it hears of its failure; of those given up nobody needs to.
		answer.catch(() => undefined);
		const flight = { at, behind: at + (this.by === 'page' ? 1 : longest - back), proof, answer };
		this.flights.push(flight);
		return flight;
	}

	private fill({ came, told, longest }: Known): void {
		const proof = told > 0 ? 'total' : 'row';
		const canTell = proof === 'total' || (this.by !== 'page' && longest > 1);
		// A shorter page is the last one, or almost.
		const isLong = this.last !== undefined && this.last.rows.length === longest;
		if (this.by === undefined || !canTell || !isLong) return;
		const needed = Math.ceil((Math.min(told || Infinity, this.wanted) - came) / longest);
		const isTold = proof === 'total' && !this.hasChanged;
		const most = isTold ? MOST : 1 + Math.floor(this.steady / READ_EACH);
		while (this.flights.length < Math.min(needed, most) && this.room() > 0) {
			this.start(this.flights.at(-1)?.behind ?? 0, longest, proof);
		}
	}

	private follows({ rows, envelope }: Answer, { proof }: Flight): boolean {
		if (proof === 'total') return totalIn(envelope) === totalIn(this.last?.envelope ?? {});
		return proof === undefined || isSame(rows[0], this.last?.rows.at(-1));
	}
}

/** A row with an id is known by it, whatever else has changed. */
function isSame(row?: JsonObject, other?: JsonObject): boolean {
	if (typeof row?._id === 'string') return row._id === other?._id;
	return JSON.stringify(row) === JSON.stringify(other);
}
