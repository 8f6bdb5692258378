import type { Endpoint, ParameterName } from '../api/endpoint.ts';
import type { JsonObject } from '../api/json.ts';
import type { ItemRequest } from '../definition/context';

/** Most values that lemlist takes in one `idsOr…` parameter. */
const MAX = 100;

interface Lister<E extends Endpoint> extends Pick<ItemRequest, 'parts'> {
	list(endpoint: E, parts?: { query?: Record<string, unknown> }): Promise<JsonObject[]>;
	readonly wanted: number;
}

/**
 * Rows of a list that can also be asked for by name.
 * @param param query parameter that names the rows wanted
 * @param names where it is filled, they are asked for 100 at a time
 */
export async function lookUp<E extends Endpoint>(
	{ parts, list, wanted }: Lister<E>,
	endpoint: E,
	param: ParameterName<E, 'query'>,
	names: readonly string[] | undefined,
): Promise<JsonObject[]> {
	if (!names) return await list(endpoint);
	const rows: JsonObject[] = [];
	for (let from = 0; from < names.length && rows.length < wanted; from += MAX) {
		const query = { ...parts.query, [param]: names.slice(from, from + MAX).join(',') };
		rows.push(...(await list(endpoint, { query })));
	}
	return rows.slice(0, wanted);
}
