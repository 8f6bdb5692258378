import type { IDataObject } from 'n8n-workflow';

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
