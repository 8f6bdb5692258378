import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../../api/endpoint.ts';
import type { JsonObject } from '../../api/json.ts';
import { NotDone } from '../../definition/failure';
import type { Context, Result } from '../../definition/context';
import type { SendTo } from '../../definition/request';
import { bundled } from '../../shared/bundle';

/** lemlist reports on this many campaigns in one request. */
const MAX = 100;

/** An item that asks for figures. */
interface Asking<E extends Endpoint> extends Pick<Context, 'functions' | 'parts'> {
	values: { readonly campaignIds: readonly string[] };
	send: SendTo<E>;
}

/**
 * Asks for the figures of the campaigns of all items together, and gives each item those of its own campaigns.
 * @param groupOf only items that give the same here can be asked for together
 * @param read sends one request and gives the rows, each with its campaign's ID under `key`; a row with `error` stands
 *   for a campaign that lemlist has no figures of
 */
export function figures<E extends Endpoint>(
	key: string,
	groupOf: (context: Asking<E>) => string,
	read: (first: Asking<E>, campaignIds: string[]) => Promise<JsonObject[]>,
) {
	return {
		size: MAX,
		async run(contexts: ReadonlyArray<Asking<E>>): Promise<Array<Result | Error>> {
			const outcomes = await bundled(contexts, {
				max: MAX,
				groupOf,
				valuesOf: ({ values }) => values.campaignIds,
				send: read,
			});
			return contexts.map(({ values }, index) => {
				const rows = outcomes[index] ?? [];
				if (rows instanceof Error) return rows;
				const byId = new Map(rows.flat().map((row) => [row[key], row]));
				return resultOf(
					values.campaignIds.map((campaignId) => {
						const row = byId.get(campaignId);
						if (row && !row.error) return row;
						const error = row?.error ?? 'lemlist gave no figures of this campaign';
						return { found: false, campaignId, error };
					}),
				);
			});
		},
	};
}

/** Among several campaigns, one without figures is a row that says so; alone, it is a refusal. */
function resultOf(rows: IDataObject[]): Result | Error {
	if (rows.some(({ found }) => found !== false)) return rows;
	const [{ campaignId, error } = {}] = rows;
	return new NotDone(String(error), `lemlist said this of the campaign ${String(campaignId)}.`);
}
