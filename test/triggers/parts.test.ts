import type { JsonObject } from '../../nodes/Lemlist/api/json.ts';
import type { Answer } from '../../nodes/Lemlist/definition/request';
import { parts } from '../../nodes/Lemlist/triggers/polling/parts';
import type { Ask, Reading } from '../../nodes/Lemlist/triggers/polling/parts';

const PAGE = 100;
const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 31);

/** lemlist with activities at these times, ms after the start, newest first. It answers when it is told to. */
class Lemlist {
	asked = 0;
	/** Requests that were given up. */
	ended = 0;
	/** Most requests that waited for an answer together. */
	together = 0;
	private readonly waiting = new Set<() => void>();

	constructor(
		private readonly times: readonly number[],
		private readonly fault: (from: number) => Error | undefined = () => undefined,
	) {}

	readonly ask: Ask = async ({ minDate, maxDate, offset = 0 }, signal) => {
		this.asked++;
		const [from = NaN, to = NaN] = [minDate, maxDate].map((date) => Date.parse(String(date)) - START);
		await new Promise<void>((resolve, reject) => {
			const answer = () => {
				this.waiting.delete(answer);
				resolve();
			};
			signal.addEventListener('abort', () => {
				if (!this.waiting.delete(answer)) return;
				this.ended++;
				reject(new Error('given up'));
			});
			this.waiting.add(answer);
		});
		const fault = this.fault(from);
		if (fault) throw fault;
		const found = this.times.flatMap((time, n) => (time >= from && time <= to ? [n] : [])).reverse();
		const rows = found.slice(Number(offset), Number(offset) + PAGE).map(
			(n): JsonObject => ({
				_id: `act_${n}`,
				createdAt: new Date(START + (this.times[n] ?? 0)).toISOString(),
			}),
		);
		return { rows, envelope: {} } as Answer;
	};

	/** Lets it answer, the request that came last first, until nobody asks any more. */
	async run<T>(work: Promise<T>): Promise<T> {
		let isOver = false;
		const end = () => void (isOver = true);
		work.then(end, end);
		while (!isOver) {
			for (let turn = 0; turn < 30; turn++) await Promise.resolve();
			this.together = Math.max(this.together, this.waiting.size);
			[...this.waiting].at(-1)?.();
		}
		return await work;
	}
}

const reading = (): Reading => ({
	...{ reached: START, last: START + 10 * HOUR, span: 10 * HOUR, newest: -Infinity },
});

async function idsOf(lemlist: Lemlist, span: Reading, most = Infinity): Promise<unknown[]> {
	const ids = new Set<unknown>();
	for await (const rows of parts(lemlist.ask, span, () => 4)) {
		for (const { _id } of rows) ids.add(_id);
		if (ids.size >= most) break;
	}
	return [...ids];
}

const evenly = (count: number) => Array.from({ length: count }, (_, n) => ((n + 0.5) * 10 * HOUR) / count);
const all = (count: number) => Array.from({ length: count }, (_, n) => `act_${n}`);

describe('a backlog', () => {
	it('is read whole, some parts at a time, with few more requests than it has pages', async () => {
		const lemlist = new Lemlist(evenly(8000));
		const span = reading();
		const ids = await lemlist.run(idsOf(lemlist, span));
		expect(new Set(ids)).toEqual(new Set(all(8000)));
		expect(span.reached).toBe(span.last);
		expect(lemlist.together).toBeGreaterThanOrEqual(3);
		expect(lemlist.asked).toBeLessThanOrEqual(80 * 1.2);
	});

	it.each([
		['at the end', 9.9],
		['at the beginning', 0],
		['in the middle', 5],
	])('that lies close together, %s, is read whole', async (_, hour) => {
		const close = Array.from({ length: 5000 }, (_row, n) => hour * HOUR + n * 60);
		const lemlist = new Lemlist(close);
		const ids = await lemlist.run(idsOf(lemlist, reading()));
		expect(new Set(ids)).toEqual(new Set(all(5000)));
		expect(lemlist.asked).toBeLessThanOrEqual(150);
	});

	it('is given up to where it could be read', async () => {
		const lemlist = new Lemlist(evenly(8000), (from) =>
			from > 5 * HOUR ? new Error('refused') : undefined,
		);
		const span = reading();
		const work = idsOf(lemlist, span);
		await expect(lemlist.run(work)).rejects.toThrow('refused');
		expect(span.reached).toBeGreaterThan(4 * HOUR + START);
		expect(span.reached).toBeLessThanOrEqual(6 * HOUR + START);
	});

	it('that nobody wants more of is asked for no further', async () => {
		const lemlist = new Lemlist(evenly(8000));
		const span = reading();
		const ids = await lemlist.run(idsOf(lemlist, span, 1500));
		const { asked } = lemlist;
		expect(ids.length).toBeLessThan(4000);
		expect(lemlist.ended).toBeGreaterThan(0);
		for (let turn = 0; turn < 100; turn++) await Promise.resolve();
		expect(lemlist.asked).toBe(asked);
	});
});
