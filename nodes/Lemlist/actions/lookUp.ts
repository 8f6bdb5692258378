import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, ItemContext } from '../engine/operation';
import type { ListShape } from '../transport';

/** Most values that lemlist takes in one `idsOr…` parameter. */
const MOST = 100;

/**
 * Rows of a list that can also be asked for by name.
 * @param param query parameter that names the rows wanted; where it is filled, they are asked for 100 at a time
 */
export async function lookUp(
	{ values, parts, list, wanted }: ItemContext,
	endpoint: Endpoint,
	shape: ListShape,
	param: string,
): Promise<IDataObject[]> {
	const names = values[param] as string[] | undefined;
	if (!names) return await list(endpoint, shape);
	const rows: IDataObject[] = [];
	for (let from = 0; from < names.length && rows.length < wanted; from += MOST) {
		const query = { ...parts.query, [param]: names.slice(from, from + MOST).join(',') };
		rows.push(...(await list(endpoint, shape, { query })));
	}
	return rows.slice(0, wanted);
}
