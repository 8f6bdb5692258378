import { isRows } from '../api/json.ts';
import type { JsonObject } from '../api/json.ts';
import type { Answer } from '../definition/request';

/** The rows of all lists in an answer whose shape is known in part only. */
export function rowsIn({ rows, body }: Pick<Answer, 'rows' | 'body'>): readonly JsonObject[] {
	return rows.length > 0 ? rows : Object.values(body).filter(isRows).flat();
}
