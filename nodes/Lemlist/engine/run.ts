import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Operation, Resource } from '../definition/operation';
import { Cancelled, THIS_PROCESS, connect } from '../transport';
import type { Client, World } from '../transport';
import { runBatch } from './batch';
import type { Outcome } from './batch';
import { DryRun, isDryRun } from './dryRun';
import { failedItem, nodeError, toldItem } from './errors';
import type { NodeError } from './errors';
import { UNANSWERED } from '../definition/failure';
import { sumUp } from './hints';
import { itemContext, runItem } from './item';
import type { SingleOperation } from './item';
import { progressOf } from './progress';
import { isTold } from './tool';

/**
 * Runs an operation over the input items: several at a time, results in input order, every output item paired.
 *
 * With *Continue On Fail* an item that lemlist refuses becomes an item with `error`; without it, the first one ends
 * the run, and the error says which item it was and how many were done.
 *
 * @throws NodeApiError or NodeOperationError, with `itemIndex`
 */
export async function run(
	functions: IExecuteFunctions,
	resources: readonly Resource[],
	world: World = THIS_PROCESS,
): Promise<INodeExecutionData[][]> {
	const operation = chosenOperation(functions, resources);
	const count = functions.getInputData().length;
	const client = await connect(functions, world);
	const begun = world.now();
	const results: INodeExecutionData[][] = new Array<INodeExecutionData[]>(count);
	const failed: NodeError[] = [];
	const size = operation.kind === 'batch' ? operation.size : 1;
	const done: number[] = [];
	const unanswered: number[] = [];
	let next = 0;

	const settleItem = (itemIndex: number, outcome: Outcome) => {
		if (!Array.isArray(outcome) && outcome.context[UNANSWERED] === true) unanswered.push(itemIndex);
		if (Array.isArray(outcome)) {
			results[itemIndex] = outcome;
			done.push(itemIndex);
		} else if (isTold(functions, itemIndex)) {
			results[itemIndex] = [toldItem(outcome, itemIndex)];
		} else if (functions.continueOnFail()) {
			results[itemIndex] = [failedItem(functions, outcome, itemIndex)];
		} else {
			failed.push(outcome);
		}
	};
	const workers: Array<Promise<void>> = [];
	const goesOn = () => next < count && failed.length === 0 && !client.cancelled;
	// The pacer decides when a request may start; there only has to be one ready whenever it may.
	const hire = () => {
		while (goesOn() && workers.length < client.atATime) workers.push(work());
	};
	const work = async () => {
		while (goesOn()) {
			const first = next;
			next = Math.min(first + size, count);
			client.coming = Math.ceil((count - next) / size);
			if (operation.kind === 'batch')
				await runBatch(functions, client, operation, first, next, settleItem);
			else settleItem(first, await runOne(functions, client, operation, first));
			hire();
		}
	};
	hire();
	for (const worker of workers) await worker;

	const inOrder = (indexes: number[]) => indexes.sort((a, b) => a - b);
	const progress = progressOf({ count, done: inOrder(done), unanswered: inOrder(unanswered) });
	if (client.cancelled) {
		throw new NodeOperationError(functions.getNode(), new Cancelled().message, {
			description: progress,
		});
	}
	const [first] = failed.sort((a, b) => Number(a.context.itemIndex) - Number(b.context.itemIndex));
	if (first) {
		if (count > 1) first.description = `${first.description ?? ''} ${progress}`.trim();
		throw first;
	}
	sumUp(functions, operation, results, world.now() - begun);
	return [results.flat()];
}

function chosenOperation(functions: IExecuteFunctions, resources: readonly Resource[]): Operation {
	const resource = functions.getNodeParameter('resource', 0);
	const value = functions.getNodeParameter('operation', 0);
	const operation = resources
		.find((each) => each.value === resource)
		?.operations.find((each) => each.value === value);
	if (!operation) {
		throw new NodeOperationError(
			functions.getNode(),
			`There is no operation "${String(value)}" for the resource "${String(resource)}"`,
			{
				description:
					'Choose an operation in the node again. It may come from a newer version of this package.',
			},
		);
	}
	return operation;
}

async function runOne(
	functions: IExecuteFunctions,
	client: Client,
	operation: SingleOperation,
	itemIndex: number,
): Promise<Outcome> {
	try {
		const dry = isDryRun(functions, itemIndex) ? new DryRun(client, operation) : undefined;
		const context = itemContext(functions, client, operation, itemIndex, dry?.way);
		const run = async () => await runItem(operation, context);
		return dry ? await dry.shown(run, [context]) : await run();
	} catch (error) {
		return nodeError(functions, error, itemIndex);
	}
}
