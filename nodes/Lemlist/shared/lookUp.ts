import type { Endpoint, ParameterName } from '../api/endpoint.ts';
import type { JsonObject } from '../api/json.ts';
import type { ItemRequest } from '../definition/context';
import type { Answer } from '../definition/request';

/** Most values that lemlist takes in one `idsOr…` parameter. */
const MAX = 100;

interface Lister<E extends Endpoint> extends Pick<ItemRequest, 'parts'> {
	list(endpoint: E): Promise<JsonObject[]>;
	send(
		endpoint: E,
		parts: { query: Record<string, unknown>; expects: 'rows' },
	): Promise<Pick<Answer, 'rows'>>;
	readonly wanted: number;
}

/**
 * Rows of a list that can also be asked for by name.
 * @param param query parameter that names the rows wanted
 * @param names where it is filled, they are asked for 100 at a time, which lemlist answers without pages
 */
export async function lookUp<E extends Endpoint>(
	{ parts, list, send, wanted }: Lister<E>,
	endpoint: E,
	param: ParameterName<E, 'query'>,
	names: readonly string[] | undefined,
): Promise<JsonObject[]> {
	if (!names) return await list(endpoint);
	const rows: JsonObject[] = [];
	for (let from = 0; from < names.length && rows.length < wanted; from += MAX) {
		const query = { ...parts.query, [param]: names.slice(from, from + MAX).join(',') };
		rows.push(...(await send(endpoint, { query, expects: 'rows' })).rows);
	}
	return rows.slice(0, wanted);
}
