import type { Kind, Row } from './kind.mts';
import type { AnyCall } from './resource.mts';

/** One page of a list, and the numbers that lemlist tells of it. */
export interface Page<T> {
	rows: T[];
	total: number;
	limit: number;
	offset: number;
	/** Counted from 1. */
	page: number;
	pages: number;
}

/** Rows on a page where nothing says how many. */
const USUAL = 100;

/**
 * The page that a request asks for, by what `pages` of the statement says; all rows where it says nothing.
 * @param usual rows on a page, unless the request says how many
 */
export function pageOf<T>(call: AnyCall, rows: readonly T[], usual = USUAL): Page<T> {
	const { by, size, first = 1, max = Infinity } = call.statement.pages ?? {};
	const total = rows.length;
	if (by === undefined && size === undefined) {
		return { rows: [...rows], total, limit: total, offset: 0, page: 1, pages: 1 };
	}
	let limit = (size && call.number(size)) ?? Math.min(usual, max);
	if (call.fault?.kind === 'cap') limit = Math.min(limit, call.fault.rows ?? Math.ceil(limit / 2));
	// Whoever knows both goes by the count of rows.
	let offset = call.number('offset') ?? call.number('skip') ?? 0;
	if (by === 'page' && !('offset' in call.query)) offset = ((call.number('page') ?? first) - first) * limit;
	if (call.fault?.kind === 'sameOffset') offset = 0;
	// As if one more row had come in front since the page before.
	if (call.fault?.kind === 'shifted') offset = Math.max(0, offset - 1);
	return {
		rows: rows.slice(offset, offset + limit),
		total,
		limit,
		offset,
		page: Math.floor(offset / limit) + 1,
		pages: Math.ceil(total / limit),
	};
}

/** The shape that a page goes out in. */
export type Envelope = (page: Page<unknown>) => unknown;

/** The rows alone. */
export const bare: Envelope = ({ rows }) => rows;

/** `{ [key]: [], pagination: { totalRecords, currentPage, nextPage, totalPage } }` @param last what nextPage is at the end */
export function paginated(key: string, last: number | null = null): Envelope {
	return ({ rows, total, page, pages }) => ({
		[key]: rows,
		pagination: {
			totalRecords: total,
			currentPage: page,
			nextPage: page < pages ? page + 1 : last,
			totalPage: pages,
		},
	});
}

/** `{ data, total, limit, offset }` */
export const counted: Envelope = ({ rows, total, limit, offset }) => ({ data: rows, total, limit, offset });

/** `{ data, total }` */
export const totalled: Envelope = ({ rows, total }) => ({ data: rows, total });

/** `{ data, meta: { pagination } }`, as signals have it. */
export const withMeta: Envelope = ({ rows, total, limit, page, pages }) => ({
	data: rows,
	meta: { pagination: { page, limit, totalRecords: total, totalPages: pages } },
});

/** `{ data, pagination }`, as the inbox has it. */
export const inboxed: Envelope = ({ rows, total, limit, page, pages }) => ({
	data: rows,
	pagination: {
		totalItems: total,
		currentPage: page,
		nextPage: page < pages ? page + 1 : null,
		previousPage: page > 1 ? page - 1 : null,
		perPage: limit,
		totalPages: pages,
	},
});

/** Whether a row is one that a filter with this value finds. */
export type Filter<T> = (row: T, value: string) => boolean;

export interface Listing<T> {
	as: Envelope;
	/** By the parameter that carries the value, of any type as text; true for those that a key of the same name must equal. */
	where?: Readonly<Record<string, Filter<T> | true>>;
	/** Rows on a page, unless the request says how many. */
	usual?: number;
	/** What is shown of a row; all of it unless given. */
	show?(row: T): unknown;
}

/** Answers a collection: filtered, sorted and in pages. */
export function list<T extends Row>(kind: Kind<T>, listing: Listing<T>) {
	return (call: AnyCall) => listed(call, call.store.all(kind).rows, { show: kind.show, ...listing });
}

/** Answers rows likewise. */
export function listed<T>(call: AnyCall, rows: readonly T[], listing: Listing<T>): unknown {
	const { as, where = {}, usual, show = (row: T) => row } = listing;
	const page = pageOf(call, sorted(call, filtered(call, rows, where)), usual);
	return as({ ...page, rows: page.rows.map(show) });
}

/** The rows that every filter finds whose parameter is given; one with several values finds what any of them finds. */
export function filtered<T>(
	{ query, body }: AnyCall,
	rows: readonly T[],
	where: Readonly<Record<string, Filter<T> | true>>,
): readonly T[] {
	let left = rows;
	for (const [name, filter] of Object.entries(where)) {
		const given = query[name] ?? body[name];
		if (given === undefined) continue;
		const values = [given].flat().map(String);
		const finds: Filter<T> = filter === true ? (row, value) => textOf(row, name) === value : filter;
		left = left.filter((row) => values.some((value) => finds(row, value)));
	}
	return left;
}

/** Any order but `desc` is ascending; things come in the order of their creation. */
export function sorted<T>(call: AnyCall, rows: readonly T[]): readonly T[] {
	const key = call.text('sortBy') ?? 'createdAt';
	const ascending =
		key === 'createdAt'
			? rows
			: rows.toSorted((a, b) => textOf(a, key).localeCompare(textOf(b, key), 'en', { numeric: true }));
	return call.text('sortOrder') === 'desc' ? ascending.toReversed() : ascending;
}

function textOf(row: unknown, key: string): string {
	const value: unknown =
		typeof row === 'object' && row !== null && key in row ? Reflect.get(row, key) : undefined;
	return value === undefined || value === null ? '' : String(value);
}
