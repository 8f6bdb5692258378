import type { IDataObject } from 'n8n-workflow';
import type { Answer } from '../transport';

/**
 * What an answer gives: an array a row each, an object itself, a documented plain-text success a statement, and an
 * empty answer the fact that it went well.
 * @throws RangeError when the answer is none of these
 */
export function rowsFrom({ body }: Answer): IDataObject | IDataObject[] {
	if (Array.isArray(body)) return body.map(rowOf);
	if (body === undefined || body === null) return { success: true };
	if (typeof body === 'object') return body as IDataObject;
	if (typeof body === 'string') return { success: true, message: body };
	throw new RangeError(`${typeof body} instead of data`);
}

/** What a delete gives: the fact, and whatever lemlist says about it. */
export function deleted({ body }: Answer): IDataObject {
	return { deleted: true, ...(typeof body === 'object' ? (body as IDataObject | null) : {}) };
}

/** n8n items are objects; a list of plain values (ids, names) gives one `value` each. */
function rowOf(row: unknown): IDataObject {
	return typeof row === 'object' && row !== null ? (row as IDataObject) : { value: row as string };
}

/**
 * Keeps the chosen values of a row, flat.
 * @param paths dotted paths; the path's last part names the value, or both parts where the last would be `id`, `_id`, `name`
 *   or `status`, unless the first only says that it holds the row's own values (`fields`, `variables`)
 */
export function simplified(row: IDataObject, paths: readonly string[]): IDataObject {
	const simple: IDataObject = {};
	for (const path of paths) {
		const value = path
			.split('.')
			.reduce<unknown>(
				(part, key) => (typeof part === 'object' ? (part as IDataObject | null)?.[key] : undefined),
				row,
			);
		if (value !== undefined) simple[flatName(path)] = value as IDataObject[string];
	}
	return simple;
}

function flatName(path: string): string {
	const parts = path.split('.');
	const last = parts.at(-1) ?? path;
	const owner = parts.at(-2);
	if (owner === undefined || ['fields', 'variables'].includes(owner)) return last;
	if (!['_id', 'id', 'name', 'status'].includes(last)) return last;
	const key = last.replace('_', '');
	return `${owner}${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}
