import type { IExecuteFunctions } from 'n8n-workflow';
import type { JsonObject } from '../api/json.ts';
import type { Pages } from '../api/statement.ts';
import { NotDone } from '../definition/failure';
import { pages } from '../transport';
import type { AskPage, Gap } from '../transport/pages';
import { hint } from './hints';

/**
 * Reads the rows of a list. Where some may be missing, a hint beside the output says so.
 * @param most how many are wanted; Infinity for all of them
 * @param room how many more requests should be made ready
 * @throws NotDone when all are wanted and lemlist gives the same page whichever is asked for
 */
export async function rowsOf(
	functions: IExecuteFunctions,
	ask: AskPage,
	shape: Pages,
	most: number,
	room: () => number,
): Promise<JsonObject[]> {
	const rows: JsonObject[] = [];
	const tell = ({ why, words }: Gap) => {
		if (why === 'repeated' && most === Infinity) {
			throw new NotDone(
				'lemlist does not give all rows of this list',
				`${words} Use Limit instead of Return All to get those that came; in a Custom Request, choose another Pagination, or none.`,
			);
		}
		hint(functions, words);
	};
	for await (const page of pages(ask, shape, most, tell, room)) {
		for (const row of page) rows.push(row);
	}
	return rows;
}
