import type { IDataObject } from 'n8n-workflow';
import { isHolding, judge } from '../../nodes/Lemlist/api/judge.ts';
import { empty, rows as rowsAt } from '../../nodes/Lemlist/api/statement.ts';
import type { Pages } from '../../nodes/Lemlist/api/statement.ts';
import { answerOf } from '../../nodes/Lemlist/transport/answer';
import { pages } from '../../nodes/Lemlist/transport/pages';
import type { AskPage, Gap } from '../../nodes/Lemlist/transport/pages';

/** Lists as lemlist has them: by offset or page, with a total or without one. */
const SHAPES: Array<{ name: string; shape: Pages; told: boolean }> = [
	{ name: 'by offset, without a total', shape: { by: 'offset', size: 'limit', max: 100 }, told: false },
	{ name: 'by offset, with a total', shape: { by: 'offset', size: 'limit', max: 100 }, told: true },
	{ name: 'by page, without a total', shape: { by: 'page', size: 'limit', max: 100 }, told: false },
	{ name: 'by page, with a total', shape: { by: 'page', size: 'limit', max: 100 }, told: true },
];

/** Chance that is the same in every run. */
function chance(seed: number): (below: number) => number {
	let state = seed + 1;
	return (below) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % below;
	};
}

interface Row {
	_id: string;
}
const numbered = (count: number): Row[] =>
	Array.from({ length: count }, (_, index) => ({ _id: `id_${index}` }));

interface Play {
	shape: Pages;
	told: boolean;
	list: Row[];
	wanted?: number;
	room?: () => number;
	/** Done to the list before an answer, by how many there were before. */
	before?: (answered: number) => void;
	/** Ends the answering of a page with this error. */
	fails?: (offset: number) => Error | undefined;
	seed?: number;
}

/**
 * Reads a list from a lemlist that answers whichever request it likes next, with what the list holds by then.
 * @returns rows and gaps, what was asked for, and how many requests there were at a time
 */
async function read({ shape, told, list, wanted = Infinity, before, fails, seed = 1, ...more }: Play) {
	const next = chance(seed);
	const waiting: Array<() => void> = [];
	const asked: IDataObject[] = [];
	const gaps: Gap[] = [];
	const got: IDataObject[] = [];
	let answered = 0;
	let atATime = 0;
	let error: unknown;
	const signals = new Set<AbortSignal>();
	const answer = (paging: IDataObject) => {
		before?.(answered++);
		const size = 100;
		const offset = shape.by === 'page' ? (Number(paging.page) - 1) * size : Number(paging.offset);
		const failure = fails?.(offset);
		if (failure) throw failure;
		const data = list.slice(offset, offset + size);
		const text = JSON.stringify(told ? { data, total: list.length } : { data });
		const judged = judge(text, 200, { answers: [rowsAt('data'), empty()] });
		if (!isHolding(judged)) throw new Error(`The test answers ${judged.found}`);
		return answerOf(judged, 200);
	};
	const ask: AskPage = async (paging, signal) => {
		asked.push(paging);
		signals.add(signal);
		await new Promise<void>((resolve) => waiting.push(resolve));
		return answer(paging);
	};
	let isOver = false;
	const reading = (async () => {
		const tell = (gap: Gap) => void gaps.push(gap);
		const room = more.room ?? (() => Infinity);
		for await (const page of pages(ask, shape, wanted, tell, room)) got.push(...page);
	})()
		.catch((thrown: unknown) => (error = thrown))
		.finally(() => (isOver = true));
	while (!isOver) {
		// As far as the reading gets by itself.
		for (let turn = 0; turn < 20; turn++) await Promise.resolve();
		atATime = Math.max(atATime, waiting.length);
		waiting.splice(next(waiting.length || 1), 1)[0]?.();
	}
	await reading;
	return { got, asked, gaps, atATime, error, signals: [...signals] };
}

/** How many requests reading in sequence takes. */
const inSequence = async (play: Play) => (await read({ ...play, room: () => 0 })).asked.length;

describe.each(SHAPES)('a list $name', ({ shape, told }) => {
	it.each([0, 1, 99, 100, 101, 250, 500, 501, 1000, 5000])(
		'of %i rows is read whole and in order, whichever page is answered first',
		async (count) => {
			const list = numbered(count);
			for (const seed of [1, 2]) {
				const { got, asked, gaps } = await read({ shape, told, list, seed });
				expect(got).toEqual(list);
				expect(gaps).toEqual([]);
				const needed = await inSequence({ shape, told, list });
				// A row of each page may be one that is known.
				expect(asked.length).toBeLessThanOrEqual(told ? needed : 1 + needed * 1.21);
			}
		},
	);

	it.each([1, 100, 199, 500, 3001])(
		'is asked for no more than %i rows where so many are wanted',
		async (wanted) => {
			const list = numbered(5000);
			const { got, asked } = await read({ shape, told, list, wanted });
			expect(got).toEqual(list.slice(0, wanted));
			expect(asked.length).toBeLessThanOrEqual((await inSequence({ shape, told, list, wanted })) + 1);
		},
	);

	it('loses and doubles no row where others are added in front meanwhile', async () => {
		for (let seed = 1; seed <= 10; seed++) {
			const list = numbered(3000);
			const there = [...list];
			const next = chance(seed * 7);
			const before = () => {
				if (next(10) === 0) list.unshift({ _id: `new_${list.length}` });
			};
			const { got } = await read({ shape, told, list, seed, before });
			const ids = got.map(({ _id }) => _id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids.filter((id) => String(id).startsWith('id'))).toEqual(there.map(({ _id }) => _id));
		}
	});

	it('is asked for in sequence where requests are to be saved', async () => {
		const { atATime } = await read({ shape, told, list: numbered(3000), room: () => 0 });
		expect(atATime).toBe(1);
	});
});

const [byOffset, withTotal] = SHAPES;

it('pages go out together where a total tells of them, a fifth of those read where nothing does', async () => {
	const list = numbered(10_000);
	expect((await read({ ...withTotal!, list })).atATime).toBe(99);
	expect((await read({ ...byOffset!, list })).atATime).toBeGreaterThan(10);
	expect((await read({ ...byOffset!, list: numbered(400) })).atATime).toBe(1);
	// By page number, nothing would show that a row has come in between.
	expect((await read({ ...SHAPES[2]!, list })).atATime).toBe(1);
});

it('no more pages than a few wait for one in front of them', async () => {
	const list = numbered(100_000);
	const { atATime, got } = await read({ ...withTotal!, list });
	expect(got).toHaveLength(100_000);
	expect(atATime).toBeLessThanOrEqual(128);
	let left = 10;
	const few = await read({ ...withTotal!, list: numbered(5000), room: () => left-- });
	expect(few.atATime).toBeLessThanOrEqual(11);
	expect(few.got).toHaveLength(5000);
});

it('a list that loses rows while it is read side by side says that some may be missing', async () => {
	for (let seed = 1; seed <= 10; seed++) {
		const list = numbered(3000);
		const next = chance(seed);
		const gone = new Set<string>();
		const before = () => {
			if (next(10) !== 0) return;
			const [row] = list.splice(next(list.length), 1);
			if (row) gone.add(row._id);
		};
		const { got, gaps } = await read({ ...withTotal!, list, seed, before });
		const ids = new Set(got.map(({ _id }) => _id));
		const lost = numbered(3000).filter(({ _id }) => !ids.has(_id) && !gone.has(_id));
		if (lost.length > 0) expect(gaps).toMatchObject([{ why: 'missing' }]);
	}
});

it('the first page that fails ends the list, and those behind it are given up', async () => {
	const list = numbered(10_000);
	for (let seed = 1; seed <= 10; seed++) {
		const fails = (offset: number) => (offset >= 500 ? new Error(`Nothing after ${offset}`) : undefined);
		const { got, error, asked, signals } = await read({ ...withTotal!, list, fails, seed });
		expect(got).toEqual(list.slice(0, 500));
		expect(error).toEqual(new Error('Nothing after 500'));
		expect(asked.length).toBeLessThanOrEqual(100);
		expect(signals.every(({ aborted }) => aborted)).toBe(true);
	}
});

it('rows without ids are known by what they hold', async () => {
	const list = Array.from({ length: 3000 }, (_, value) => ({ value })) as unknown as Row[];
	const { got } = await read({ ...byOffset!, list });
	expect(got).toEqual(list);
});

it('rows without ids are not lost where others are added in front meanwhile', async () => {
	for (let seed = 1; seed <= 10; seed++) {
		const list = Array.from({ length: 3000 }, (_, value) => ({ value })) as unknown as Row[];
		const there = [...list];
		const next = chance(seed * 7);
		const before = () => {
			if (next(10) === 0) list.unshift({ value: -list.length } as unknown as Row);
		};
		const { got } = await read({ ...byOffset!, list, seed, before });
		const values = new Set(got.map(({ value }) => value));
		expect(there.filter((row) => !values.has((row as unknown as { value: number }).value))).toEqual([]);
	}
});

it('a row that has changed meanwhile is still known by its id: nothing is read again', async () => {
	const list = numbered(3000);
	const before = (answered: number) => {
		for (const [n, row] of list.entries()) list[n] = { ...row, answered } as Row;
	};
	const { got, asked } = await read({ ...byOffset!, list, before });
	expect(got.map(({ _id }) => _id)).toEqual(numbered(3000).map(({ _id }) => _id));
	expect(asked.length).toBeLessThanOrEqual(1 + 31 * 1.21);
});
