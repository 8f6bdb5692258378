import type { IDataObject } from 'n8n-workflow';

/** What this package says of a row, and then what identifies it. */
const FIRST = [
	...['found', 'deleted', 'created', 'updated', 'result'],
	...['_id', 'id', 'email', 'name', 'fullName', 'firstName', 'lastName'],
];

/** The row, read from the left: n8n's table shows few columns at a time, and lemlist begins with any. */
export function identifiedFirst(row: IDataObject): IDataObject {
	const first: IDataObject = {};
	for (const name of FIRST) if (Object.hasOwn(row, name)) first[name] = row[name];
	return { ...first, ...row };
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
