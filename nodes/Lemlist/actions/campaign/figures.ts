import type { IDataObject } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { BatchOperation, ItemContext, OperationResult } from '../../engine/operation';
import { bundled } from '../bundle';

/** lemlist reports on this many campaigns in one request. */
const MOST = 100;

/**
 * Asks for the figures of the campaigns of all items together, and gives each item those of its own campaigns.
 * @param groupOf only items that give the same here can be asked for together
 * @param read sends one request and gives the rows, each with its campaign's ID under `key`; a row with `error` stands
 *   for a campaign that lemlist has no figures of
 */
export function figures(
	key: string,
	groupOf: (context: ItemContext) => string,
	read: (first: ItemContext, campaignIds: string[]) => Promise<IDataObject[]>,
): BatchOperation['batch'] {
	const idsOf = ({ values }: ItemContext) => values.campaignIds as string[];
	return {
		size: MOST,
		async run(contexts) {
			const outcomes = await bundled(contexts, { most: MOST, groupOf, valuesOf: idsOf, send: read });
			return contexts.map((context, index) => {
				const rows = outcomes[index];
				if (!Array.isArray(rows)) return rows as Error;
				const byId = new Map(rows.flat().map((row) => [row[key], row]));
				return resultOf(
					context,
					idsOf(context).map((campaignId) => {
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
function resultOf({ functions }: ItemContext, rows: IDataObject[]): OperationResult | Error {
	if (rows.some(({ found }) => found !== false)) return rows;
	const [{ campaignId, error } = {}] = rows;
	return new NodeOperationError(functions.getNode(), String(error), {
		description: `lemlist said this of the campaign ${String(campaignId)}.`,
	});
}
