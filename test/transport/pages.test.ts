import type { IDataObject } from 'n8n-workflow';
import { pages } from '../../nodes/Lemlist/transport/pages';
import type { Gap } from '../../nodes/Lemlist/transport/pages';
import { isHolding, judge } from '../../nodes/Lemlist/api/judge.ts';
import { empty, rows as rowsAt } from '../../nodes/Lemlist/api/statement.ts';
import type { Pages } from '../../nodes/Lemlist/api/statement.ts';
import { answerOf } from '../../nodes/Lemlist/transport/answer';

type ListShape = Pages & { rows?: string };

const rows = (from: number, to: number): IDataObject[] =>
	Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ({ _id: `id_${from + index}` }));

/** No requests but those that are needed. */
const inSequence = () => 0;

/** Reads a whole list. @returns its rows, what was asked for, and what may be missing */
async function read(shape: ListShape, wanted: number, answer: (paging: IDataObject) => unknown) {
	const asked: IDataObject[] = [];
	const got: IDataObject[] = [];
	const gaps: Gap[] = [];
	const ask = async (paging: IDataObject) => {
		asked.push(paging);
		if (asked.length > 50) throw new Error('It goes round and round');
		const text = JSON.stringify(answer(paging)) ?? '';
		const judged = judge(text, 200, { answers: [rowsAt(shape.rows), empty()] });
		if (!isHolding(judged)) throw new Error(`The test answers ${judged.found}`);
		return answerOf(judged, 200);
	};
	const tell = (gap: Gap) => void gaps.push(gap);
	for await (const page of pages(ask, shape, wanted, tell, inSequence)) got.push(...page);
	return { asked, got, gaps };
}

const TOTAL = 250;
const slice = (offset: number, size: number) => rows(offset + 1, Math.min(offset + size, TOTAL));
const byPage = ({ page }: IDataObject, size: number, first = 1) => slice((Number(page) - first) * size, size);

/** Every shape of list that lemlist has, as it answers for a list of 250. */
const SHAPES: Array<{
	name: string;
	shape: ListShape;
	answer: (paging: IDataObject) => unknown;
	requests: number;
}> = [
	{
		name: 'an array by offset',
		shape: { by: 'offset', size: 'limit', max: 100 },
		answer: ({ offset, limit }) => slice(Number(offset), Number(limit)),
		requests: 4,
	},
	{
		name: 'an object by page, whose next page is 1 on the last',
		shape: { rows: 'campaigns', by: 'page', size: 'limit', max: 100 },
		answer: (paging) => ({
			campaigns: byPage(paging, 100),
			pagination: { totalRecords: TOTAL, currentPage: paging.page, nextPage: 1, totalPage: 3 },
		}),
		requests: 3,
	},
	{
		name: 'data and total by offset',
		shape: { rows: 'data', by: 'offset', size: 'limit', max: 100 },
		answer: ({ offset, limit }) => ({
			data: slice(Number(offset), Number(limit)),
			total: TOTAL,
			limit,
			offset,
		}),
		requests: 3,
	},
	{
		name: 'data and total by page',
		shape: { rows: 'data', by: 'page', size: 'limit', max: 125 },
		answer: (paging) => ({ data: byPage(paging, 125), total: TOTAL }),
		requests: 2,
	},
	{
		name: 'an inbox, whose page size is its own',
		shape: { rows: 'data', by: 'page' },
		answer: (paging) => ({
			data: byPage(paging, 30),
			pagination: { totalItems: TOTAL, currentPage: paging.page, totalPages: 9 },
		}),
		requests: 9,
	},
	{
		name: 'messages by skip',
		shape: { rows: 'data', by: 'skip', size: 'limit', max: 100 },
		answer: ({ skip, limit }) => ({
			data: slice(Number(skip), Number(limit)),
			pagination: { totalItems: TOTAL },
		}),
		requests: 3,
	},
	{
		name: 'meta.pagination',
		shape: { rows: 'data', by: 'page', size: 'limit', max: 100 },
		answer: (paging) => ({
			data: byPage(paging, 100),
			meta: { pagination: { page: paging.page, totalRecords: TOTAL, totalPages: 3 } },
		}),
		requests: 3,
	},
	{
		name: 'tasks, counted from page 0 and without any counter',
		shape: { rows: 'results', by: 'page', first: 0 },
		answer: (paging) => ({ results: byPage(paging, 40, 0), page: String(paging.page) }),
		requests: 8,
	},
	{
		name: 'a search with the page in the body',
		shape: { rows: 'results', by: 'page', size: 'size', max: 100, in: 'body' },
		answer: (paging) => ({ results: byPage(paging, 100), total: TOTAL, took: 3 }),
		requests: 3,
	},
	{
		name: 'everything at once',
		shape: { rows: 'data' },
		answer: () => ({ data: slice(0, TOTAL) }),
		requests: 1,
	},
];

describe.each(SHAPES)('$name', ({ shape, answer, requests }) => {
	it('gives all, once, and asks no more than it must', async () => {
		const { got, asked, gaps } = await read(shape, Infinity, answer);
		expect(got).toEqual(rows(1, TOTAL));
		expect(gaps).toEqual([]);
		expect(asked).toHaveLength(requests);
	});

	it.each([1, 99, 100, 101, 249, 250, 251])('gives %i rows where so many are wanted', async (wanted) => {
		expect((await read(shape, wanted, answer)).got).toEqual(rows(1, Math.min(wanted, TOTAL)));
	});

	it('gives nothing for an empty list or an empty body', async () => {
		const empty = shape.rows ? { [shape.rows]: [] } : [];
		expect((await read(shape, Infinity, () => empty)).got).toEqual([]);
		expect((await read(shape, Infinity, () => undefined)).got).toEqual([]);
	});

	it('ends at a page that repeats, and says so', async () => {
		const { got, asked, gaps } = await read(shape, Infinity, () =>
			answer({ page: shape.first ?? 1, offset: 0, skip: 0, limit: 100 }),
		);
		expect(got.length).toBeGreaterThan(0);
		expect(new Set(got.map(({ _id }) => _id)).size).toBe(got.length);
		const isPaged = shape.by !== undefined;
		expect(asked).toHaveLength(isPaged ? 2 : 1);
		expect(gaps.map(({ why, came }) => ({ why, came }))).toEqual(
			isPaged ? [{ why: 'repeated', came: got.length }] : [],
		);
	});
});

describe('a list', () => {
	const offset: ListShape = { rows: 'data', by: 'offset', size: 'limit', max: 100 };

	it('that is an array although an object is documented is taken as it is', async () => {
		const { got } = await read(offset, Infinity, (paging) =>
			slice(Number(paging.offset), Number(paging.limit)),
		);
		expect(got).toEqual(rows(1, TOTAL));
	});

	it('that answers everything although a page was asked for is whole', async () => {
		const { got, asked, gaps } = await read(offset, Infinity, () => rows(1, TOTAL));
		expect(got).toEqual(rows(1, TOTAL));
		expect(asked).toHaveLength(2);
		expect(gaps).toEqual([]);
	});

	it('that shifts while it is read gives no row twice', async () => {
		const { got } = await read(offset, Infinity, ({ offset: from, limit }) => {
			const shifted = Number(from) === 0 ? 0 : Number(from) - 1;
			return slice(shifted, Number(limit));
		});
		expect(got.map(({ _id }) => _id)).toEqual(rows(1, TOTAL).map(({ _id }) => _id));
	});

	it('of rows without ids keeps equal rows', async () => {
		const { got } = await read(offset, Infinity, ({ offset: from }) =>
			from === 0 ? [{ value: 'a' }, { value: 'a' }] : [],
		);
		expect(got).toHaveLength(2);
	});

	it('of rows without ids is read on while pages differ, and ends at one that repeats', async () => {
		const all = ['a', 'a', 'b', 'b', 'b'].map((value) => ({ value }));
		const byTwo: ListShape = { by: 'offset', size: 'limit', max: 2 };
		const { got } = await read(byTwo, Infinity, ({ offset: from, limit }) =>
			all.slice(Number(from), Number(from) + Number(limit)),
		);
		expect(got).toEqual(all);
		const stuck = await read(byTwo, Infinity, () => all.slice(1, 3));
		expect(stuck.got).toEqual(all.slice(1, 3));
		expect(stuck.asked).toHaveLength(2);
		expect(stuck.gaps).toMatchObject([{ why: 'repeated' }]);
	});

	it.each<[string, (total: unknown) => object]>(
		['', 'pagination', 'meta.pagination'].flatMap((place) =>
			['total', 'totalRecords', 'totalItems'].map((name): [string, (total: unknown) => object] => [
				`${place} ${name}`,
				(total) =>
					place
						.split('.')
						.reduceRight<object>((inside, key) => (key ? { [key]: inside } : inside), {
							[name]: total,
						}),
			]),
		),
	)('whose last page is full ends there where %s tells, as a number or a text', async (_, told) => {
		for (const total of [200, '200']) {
			const { got, asked, gaps } = await read(offset, Infinity, (paging) => ({
				data: slice(Number(paging.offset), Number(paging.limit)).slice(0, 100),
				...told(total),
			}));
			expect(got).toHaveLength(200);
			expect(asked).toHaveLength(2);
			expect(gaps).toEqual([]);
		}
	});

	it.each([0, '0', 99, -1, 1.5, '', 'many', null, true, undefined])(
		'whose total is %j is read to an empty page',
		async (total) => {
			const { got, asked, gaps } = await read(offset, Infinity, (paging) => ({
				data: slice(Number(paging.offset), Number(paging.limit)),
				total,
			}));
			expect(got).toHaveLength(TOTAL);
			expect(asked).toHaveLength(4);
			expect(gaps).toEqual([]);
		},
	);

	it('that tells of more than it gives says so after an empty page', async () => {
		const { got, asked, gaps } = await read(offset, 300, (paging) => ({
			data: slice(Number(paging.offset), Number(paging.limit)),
			total: TOTAL + 3,
		}));
		expect(got).toHaveLength(TOTAL);
		expect(asked).toHaveLength(4);
		expect(gaps).toEqual([
			{
				why: 'missing',
				came: TOTAL,
				words: 'After 250 rows lemlist gave no more. It told of 253 rows. The list may have changed while it was read, or lemlist counts what it does not show. Running this again tells.',
			},
		]);
		const { gaps: atOnce } = await read({ rows: 'data' }, Infinity, () => ({
			data: rows(1, 3),
			total: 4,
		}));
		expect(atOnce).toMatchObject([{ why: 'missing', came: 3 }]);
	});

	it('that loses a row while it is read says that one may be missing', async () => {
		// The first row goes after the first page, so the others move up.
		const { got, gaps } = await read(offset, Infinity, ({ offset: from, limit }) => {
			const gone = Number(from) > 0 ? 1 : 0;
			return { data: slice(Number(from) + gone, Number(limit)), total: TOTAL - gone };
		});
		expect(got).toHaveLength(TOTAL - 1);
		expect(gaps).toMatchObject([{ why: 'missing', came: TOTAL - 1 }]);
	});

	it('whose end comes again, because it grew or has no page behind its last, is whole', async () => {
		const { got, asked, gaps } = await read(offset, Infinity, ({ offset: from, limit }) =>
			slice(Math.min(Number(from), 200), Number(limit)),
		);
		expect(got).toEqual(rows(1, TOTAL));
		expect(asked).toHaveLength(4);
		expect(gaps).toEqual([]);
	});

	it('that gives half of what was asked is read to its end', async () => {
		for (const shape of [offset, { ...offset, by: 'page' as const }]) {
			const { got, asked, gaps } = await read(shape, Infinity, (paging) =>
				shape.by === 'page' ? byPage(paging, 50) : slice(Number(paging.offset), 50),
			);
			expect(got).toEqual(rows(1, TOTAL));
			expect(asked).toHaveLength(6);
			expect(gaps).toEqual([]);
		}
	});

	it('is not asked for more once there are as many as are wanted, nor for more than a page of them', async () => {
		const asked = async (wanted: number) =>
			(await read(offset, wanted, ({ offset: from, limit }) => slice(Number(from), Number(limit))))
				.asked;
		expect(await asked(100)).toEqual([{ limit: 100, offset: 0 }]);
		expect(await asked(30)).toEqual([{ limit: 30, offset: 0 }]);
		expect(await asked(101)).toEqual([
			{ limit: 100, offset: 0 },
			{ limit: 100, offset: 100 },
		]);
	});

	it.each<[string, ListShape, IDataObject]>([
		['everything at once', {}, {}],
		['pages of a size of their own', { by: 'page' }, { page: 1 }],
		['pages that are counted from 0', { by: 'page', first: 0 }, { page: 0 }],
		['pages of a size that has no largest', { by: 'skip', size: 'limit' }, { skip: 0 }],
		['pages of a size that nobody can choose', { by: 'page', max: 100 }, { page: 1 }],
		['all within a largest size', { size: 'limit', max: 100 }, { limit: 100 }],
	])('that gives %s is asked for just that', async (_, shape, paging) => {
		const given = rows(1, 3);
		const { asked } = await read(shape, Infinity, () => given.splice(0));
		expect(asked[0]).toStrictEqual(paging);
	});
});

it('a list without an end is read for 10,000 pages, and says so', async () => {
	const gaps: Gap[] = [];
	let asked = 0;
	const ask = async () => {
		const held = judge(JSON.stringify([{ now: asked++ }]), 200, { answers: rowsAt() });
		if (!isHolding(held)) throw new Error('The test answers no rows');
		return answerOf(held, 200);
	};
	let got = 0;
	const shape = { by: 'offset', size: 'limit', max: 1 } as const;
	const tell = (gap: Gap) => void gaps.push(gap);
	for await (const page of pages(ask, shape, Infinity, tell, inSequence)) got += page.length;
	expect(asked).toBe(10_001);
	expect(got).toBe(10_001);
	expect(gaps).toMatchObject([{ why: 'missing', came: 10_001 }]);
	expect(gaps[0]?.words).toContain('no end');
});
