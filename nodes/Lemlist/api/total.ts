import { valueAt } from './json.ts';
import type { JsonObject } from './json.ts';

/** Where lemlist puts the number of all rows beside those of a page. */
const PLACES = ['', 'pagination.', 'meta.pagination.'].flatMap((place) =>
	['total', 'totalRecords', 'totalItems'].map((name) => place + name),
);

/**
 * How many rows lemlist says a list has, as a number or a text; 0 where it does not say.
 * @param envelope the object that the rows of a page lie in
 */
export function totalIn(envelope: JsonObject): number {
	const told = PLACES.map((place) => valueAt(envelope, place));
	return Math.max(0, ...told.map((total) => (/^\d+$/.test(String(total)) ? Number(total) : 0)));
}
