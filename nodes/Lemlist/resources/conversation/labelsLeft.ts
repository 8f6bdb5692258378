import { isObject, textAt } from '../../api/json.ts';
import type { JsonObject } from '../../api/json.ts';
import type { Answer, PartsOf } from '../../definition/request';

/** Conversations on a page, and most pages that are read to find one. */
const SIZE = 100;
const MOST_PAGES = 10;

/** The way to the inbox. */
type Read = <E extends 'GET /inbox' | 'GET /inbox/{contactId}'>(
	endpoint: E,
	parts: PartsOf<E>,
) => Promise<Answer>;

/**
 * Labels that a conversation has, read from the inbox of somebody who wrote in it.
 * @returns undefined where that cannot be told: the documented example of an inbox has a conversation without any
 */
export async function labelsLeft(send: Read, contactId: string): Promise<string[] | undefined> {
	const messages = await send('GET /inbox/{contactId}', { path: { contactId }, query: { limit: SIZE } });
	const userId = messages.rows.map((row) => textAt(row, 'sendUserId')).find((id) => id !== undefined);
	if (userId === undefined) return undefined;
	let areShown = false;
	for (let page = 1; page <= MOST_PAGES; page++) {
		const { rows } = await send('GET /inbox', { query: { userId, page, limit: SIZE } });
		areShown ||= rows.some((row) => labelsOf(row) !== undefined);
		const own = rows.find((row) => row.contactId === contactId);
		// One without any may say nothing of labels, where others do.
		if (own) return labelsOf(own) ?? (areShown && !('labels' in own) ? [] : undefined);
		if (rows.length < SIZE) return undefined;
	}
	return undefined;
}

/** IDs of the labels in a row; undefined where there are none, or something else than IDs. */
function labelsOf({ labels }: JsonObject): string[] | undefined {
	if (!Array.isArray(labels)) return undefined;
	const ids = labels.map((each) => (isObject(each) ? textAt(each, '_id') : each));
	return ids.every((id) => typeof id === 'string' && id.startsWith('lbl_')) ? ids.map(String) : undefined;
}
