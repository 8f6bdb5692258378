import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Result } from '../definition/context';
import type { BatchOperation } from '../definition/operation';
import type { Client } from '../transport';
import { DryRun, isDryRun } from './dryRun';
import { nodeError } from './errors';
import type { NodeError } from './errors';
import { itemContext, itemsFrom } from './item';
import type { ItemContext } from './item';

/** What an item gives. */
export type Outcome = INodeExecutionData[] | NodeError;

type Settle = (itemIndex: number, outcome: Outcome) => void;

/** Items that fail their checks are left out of the request; without Continue On Fail they keep it from being sent. */
export async function runBatch(
	functions: IExecuteFunctions,
	client: Client,
	operation: BatchOperation,
	from: number,
	to: number,
	settle: Settle,
): Promise<void> {
	const contexts: ItemContext[] = [];
	const dry = new DryRun(client, operation);
	const shown: ItemContext[] = [];
	let refused = false;
	for (let itemIndex = from; itemIndex < to; itemIndex++) {
		try {
			const isShown = isDryRun(functions, itemIndex);
			const way = isShown ? dry.way : undefined;
			(isShown ? shown : contexts).push(itemContext(functions, client, operation, itemIndex, way));
		} catch (error) {
			refused = true;
			settle(itemIndex, nodeError(functions, error, itemIndex));
		}
	}
	if (refused && !functions.continueOnFail()) return;
	const outcomes = await outcomesOf(operation, contexts);
	contexts.forEach((context, index) => {
		const outcome = outcomes[index] ?? new RangeError('an item has no result');
		settle(
			context.itemIndex,
			outcome instanceof Error
				? nodeError(functions, outcome, context.itemIndex)
				: itemsFrom(outcome, operation, context),
		);
	});
	await showAll(operation, shown, dry, settle);
}

/** Its own errors are those of all of its items. */
async function outcomesOf(
	operation: BatchOperation,
	contexts: readonly ItemContext[],
): Promise<ReadonlyArray<Result | Error>> {
	if (contexts.length === 0) return [];
	return await operation
		.run(contexts)
		.catch((error: unknown) =>
			contexts.map(() => (error instanceof Error ? error : new Error(String(error)))),
		);
}

/** Items go into the same requests, so there is one item for all of them. */
async function showAll(
	operation: BatchOperation,
	contexts: readonly ItemContext[],
	dry: DryRun,
	settle: Settle,
): Promise<void> {
	const [first, ...others] = contexts;
	if (!first) return;
	const { functions, itemIndex } = first;
	const run = async () => {
		const outcomes = await outcomesOf(operation, contexts);
		const error = outcomes.find((outcome) => outcome instanceof Error);
		if (error) throw error;
		return [];
	};
	const outcome = await dry
		.shown(run, contexts)
		.catch((error: unknown) => nodeError(functions, error, itemIndex));
	for (const { itemIndex } of others) settle(itemIndex, Array.isArray(outcome) ? [] : outcome);
	settle(itemIndex, outcome);
}
