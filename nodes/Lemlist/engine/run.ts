import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { Cancelled, connect, pages } from '../transport';
import type { Client } from '../transport';
import * as common from './fields';
import type { ItemContext, Operation, OperationResult, Resource } from './operation';
import { deleted, rowsFrom, simplified } from './output';
import { itemRequest, resolve } from './request';
import { BadValue, settle } from './values';

/**
 * Items in work at a time. The pacer decides when a request may start; this only has to be enough to have one ready
 * whenever it may: 20 per 2 s at an answer time of 2 s need 20, 200 per 2 s at 250 ms need 25.
 */
const AT_A_TIME = 32;

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
): Promise<INodeExecutionData[][]> {
	const operation = chosenOperation(functions, resources);
	const items = functions.getInputData();
	const client = await connect(functions);
	const results: INodeExecutionData[][] = new Array<INodeExecutionData[]>(items.length);
	let next = 0;
	let done = 0;
	const failed: NodeError[] = [];

	const work = async () => {
		while (next < items.length && failed.length === 0 && !client.cancelled) {
			const itemIndex = next++;
			try {
				results[itemIndex] = await runItem(functions, client, operation, itemIndex);
				done++;
			} catch (error) {
				const shown = nodeError(functions, error, itemIndex);
				if (functions.continueOnFail())
					results[itemIndex] = [failedItem(functions, shown, itemIndex)];
				else failed.push(shown);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(AT_A_TIME, items.length) }, work));

	if (client.cancelled) {
		throw new NodeOperationError(functions.getNode(), 'The execution was cancelled', {
			description: progress(done, items.length),
		});
	}
	const [first] = failed.sort((a, b) => Number(a.context.itemIndex) - Number(b.context.itemIndex));
	if (first) {
		if (items.length > 1)
			first.description = `${first.description ?? ''} ${progress(done, items.length)}`.trim();
		throw first;
	}
	return [results.flat()];
}

type NodeError = NodeApiError | NodeOperationError;

function chosenOperation(functions: IExecuteFunctions, resources: readonly Resource[]): Operation {
	const resource = functions.getNodeParameter('resource', 0) as string;
	const value = functions.getNodeParameter('operation', 0) as string;
	const operation = resources
		.find((each) => each.value === resource)
		?.operations.find((each) => each.value === value);
	if (!operation) {
		throw new NodeOperationError(
			functions.getNode(),
			`There is no operation "${value}" for the resource "${resource}"`,
			{
				description:
					'Choose an operation in the node again. It may come from a newer version of this package.',
			},
		);
	}
	return operation;
}

async function runItem(
	functions: IExecuteFunctions,
	client: Client,
	operation: Operation,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const context = itemContext(functions, client, operation, itemIndex);
	const result = await resultOf(operation, context).catch((error: unknown) =>
		foundNothing(error, operation, context),
	);
	if ('items' in result && Array.isArray(result.items)) return result.items as INodeExecutionData[];
	const rows = [result as IDataObject | IDataObject[]].flat();
	const simple = operation.simplify && functions.getNodeParameter('simplify', itemIndex, true) === true;
	return rows.map((row) => ({
		json: simple && row.found !== false ? simplified(row, operation.simplify ?? []) : row,
		pairedItem: { item: itemIndex },
	}));
}

async function resultOf(operation: Operation, context: ItemContext): Promise<OperationResult> {
	if (operation.run) return await operation.run(context);
	const query = { ...operation.query, ...context.parts.query };
	if (operation.list) return await context.list(operation.request, operation.list, { query });
	const answer = await context.send(operation.request, { query });
	if (operation.value.startsWith('delete')) return deleted(answer);
	return rowsFrom(
		operation.rows && answer.body !== undefined
			? { ...answer, body: operation.rows(answer.body) }
			: answer,
	);
}

function itemContext(
	functions: IExecuteFunctions,
	client: Client,
	operation: Operation,
	itemIndex: number,
): ItemContext {
	const { values, parts } = itemRequest(functions, operation, itemIndex);
	const send: ItemContext['send'] = async (endpoint, own) => {
		const { path, query, body } = { ...parts, ...own };
		return await client.send({
			...resolve(endpoint, path),
			query,
			body: Object.keys(body).length > 0 ? body : undefined,
			repeatable: operation.repeatable,
			answers: !operation.run && operation.text ? 'text' : 'json',
		});
	};
	return {
		itemIndex,
		values,
		parts,
		functions,
		client,
		send,
		list: async (endpoint, shape, own) => {
			const merged = { ...parts, ...own };
			const place = shape.in ?? 'query';
			const rows: IDataObject[] = [];
			const ask = async (paging: IDataObject) =>
				(await send(endpoint, { ...merged, [place]: { ...merged[place], ...paging } })).body;
			for await (const page of pages(ask, shape, wanted(functions, itemIndex))) rows.push(...page);
			return rows;
		},
	};
}

/** How many rows the user asked for. @throws BadValue for a limit below 1 */
function wanted(functions: IExecuteFunctions, itemIndex: number): number {
	if (functions.getNodeParameter('returnAll', itemIndex, false) === true) return Infinity;
	return settle(common.limit, functions.getNodeParameter('limit', itemIndex, 50), '') as number;
}

/** The item that stands for a thing lemlist does not have, if the user wants one; else the refusal goes on its way. */
async function foundNothing(
	error: unknown,
	{ notFound }: Operation,
	context: ItemContext,
): Promise<IDataObject> {
	const { functions, itemIndex, values } = context;
	const carryOn = () =>
		functions.getNodeParameter('options.whenNotFound', itemIndex, 'stop') === 'continue';
	if (notFound && isMissing(error, notFound.thing) && carryOn()) {
		return { found: false, [notFound.param]: values[notFound.param] as string };
	}
	return await Promise.reject(error);
}

/** lemlist's 404 names the thing: "Lead not found". Others ("Campaign not found", "No user found…") are not this. */
function isMissing(error: unknown, thing: string): boolean {
	return (
		error instanceof NodeApiError &&
		error.httpCode === '404' &&
		error.message.toLowerCase().includes(`${thing.toLowerCase()} not found`)
	);
}

/** Everything that can go wrong with an item, as one of n8n's two errors, pointing to the item. */
function nodeError(functions: IExecuteFunctions, error: unknown, itemIndex: number): NodeError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		error.context.itemIndex = itemIndex;
		return error;
	}
	const node = functions.getNode();
	if (error instanceof BadValue) {
		return new NodeOperationError(node, error.message, {
			itemIndex,
			description: `${error.hint} Nothing was sent for this item.`,
		});
	}
	if (error instanceof RangeError) {
		return new NodeOperationError(node, `lemlist answered with an unexpected shape: ${error.message}`, {
			itemIndex,
		});
	}
	const cause = error instanceof Error ? error : new Error(String(error));
	return new NodeOperationError(node, cause instanceof Cancelled ? cause.message : cause, { itemIndex });
}

/**
 * The item that stands for an item lemlist refused.
 *
 * n8n sends an item to the error output only if it holds `error` and `message` and nothing else (1.x counts the keys),
 * and then adds the input item's own data. Its other sign, `item.error`, would make it throw all but the message away.
 */
function failedItem(functions: IExecuteFunctions, error: NodeError, itemIndex: number): INodeExecutionData {
	const json: IDataObject = { error: error.message };
	if (functions.getNode().onError === 'continueErrorOutput') {
		json.message = error.description;
	} else {
		if (error instanceof NodeApiError && error.httpCode) json.statusCode = Number(error.httpCode);
		json.hint = error.description;
	}
	return { json, pairedItem: { item: itemIndex } };
}

function progress(done: number, all: number): string {
	return `Done before it stopped: ${done} of ${all} items.`;
}
