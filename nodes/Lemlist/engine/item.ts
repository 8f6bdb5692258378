import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { Cancelled, pages } from '../transport';
import type { Client } from '../transport';
import * as common from './fields';
import type { ItemContext, Operation, OperationResult, RequestOperation } from './operation';
import { deleted, rowsFrom, simplified } from './output';
import { itemRequest, resolve } from './request';
import { BadValue, settle } from './values';

export type NodeError = NodeApiError | NodeOperationError;

/**
 * Reads and checks one item's parameters.
 * @throws BadValue
 */
export function itemContext(
	functions: IExecuteFunctions,
	client: Client,
	operation: Operation,
	itemIndex: number,
): ItemContext {
	const { values, parts } = itemRequest(functions, operation, itemIndex);
	const send: ItemContext['send'] = async (endpoint, own, answers) => {
		const { path, query, body } = { ...parts, ...own };
		return await client.send({
			...resolve(endpoint, path),
			query,
			body: Object.keys(body).length > 0 ? body : undefined,
			repeatable: operation.repeatable,
			answers,
		});
	};
	const list: ItemContext['list'] = async (endpoint, shape, own) => {
		const merged = { ...parts, ...own };
		const place = shape.in ?? 'query';
		const ask = async (paging: IDataObject) =>
			(await send(endpoint, { ...merged, [place]: { ...merged[place], ...paging } })).body;
		const rows: IDataObject[] = [];
		for await (const page of pages(ask, shape, wanted(functions, itemIndex))) {
			for (const row of page) rows.push(row);
		}
		return rows;
	};
	return {
		itemIndex,
		values,
		parts,
		functions,
		client,
		send,
		list,
		get wanted() {
			return wanted(functions, itemIndex);
		},
	};
}

/** How many rows the user asked for. @throws BadValue for a limit below 1 */
function wanted(functions: IExecuteFunctions, itemIndex: number): number {
	if (functions.getNodeParameter('returnAll', itemIndex, false) === true) return Infinity;
	return settle(common.limit, functions.getNodeParameter('limit', itemIndex, 50), '') as number;
}

/** Carries out an operation that works item by item. */
export async function runItem(operation: Operation, context: ItemContext): Promise<INodeExecutionData[]> {
	const result = await (
		operation.run ? operation.run(context) : request(operation as RequestOperation, context)
	).catch((error: unknown) => foundNothing(error, operation, context));
	return itemsFrom(result, operation, context);
}

async function request(operation: RequestOperation, context: ItemContext): Promise<OperationResult> {
	const query = { ...operation.query, ...context.parts.query };
	if (operation.list) return await context.list(operation.request, operation.list, { query });
	const answer = await context.send(operation.request, { query }, operation.text ? 'text' : 'json');
	const { rows = (body: unknown) => body } = operation;
	const body = answer.body === undefined ? undefined : rows(answer.body);
	return operation.value.startsWith('delete')
		? deleted({ ...answer, body })
		: rowsFrom({ ...answer, body });
}

/** An item's result as n8n items, paired to it. */
export function itemsFrom(
	result: OperationResult,
	{ simplify }: Operation,
	{ functions, itemIndex }: ItemContext,
): INodeExecutionData[] {
	const pairedItem = { item: itemIndex };
	if ('items' in result && Array.isArray(result.items)) {
		return (result.items as INodeExecutionData[]).map((item) => ({ ...item, pairedItem }));
	}
	const simple = simplify !== undefined && functions.getNodeParameter('simplify', itemIndex, true) === true;
	return [result as IDataObject | IDataObject[]].flat().map((row) => ({
		json: simple && row.found !== false ? simplified(row, simplify) : row,
		pairedItem,
	}));
}

/** The item that stands for a thing lemlist does not have, if the user wants one; else the refusal goes on its way. */
async function foundNothing(
	error: unknown,
	{ notFound }: Operation,
	{ functions, itemIndex, values }: ItemContext,
): Promise<IDataObject> {
	const carryOn = () =>
		functions.getNodeParameter('options.whenNotFound', itemIndex, 'stop') === 'continue';
	if (notFound && isMissing(error, notFound) && carryOn()) {
		return { found: false, [notFound.param]: values[notFound.param] as string };
	}
	return await Promise.reject(error);
}

/** lemlist's 404 names the thing: "Lead not found". Others ("Campaign not found", "No user found…") are not this. */
function isMissing(error: unknown, { thing, says }: NonNullable<Operation['notFound']>): boolean {
	if (!(error instanceof NodeApiError)) return false;
	if (says) return says.test(error.message);
	return (
		error.httpCode === '404' && error.message.toLowerCase().includes(`${thing.toLowerCase()} not found`)
	);
}

/** Everything that can go wrong with an item, as one of n8n's two errors, pointing to the item. */
export function nodeError(functions: IExecuteFunctions, error: unknown, itemIndex: number): NodeError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		// A batch has one refusal for many items; it points to the first of them.
		error.context.itemIndex ??= itemIndex;
		return error;
	}
	const node = functions.getNode();
	if (error instanceof BadValue) {
		const description = `${error.hint} Nothing was sent for this item.`;
		return new NodeOperationError(node, error.message, { itemIndex, description });
	}
	if (error instanceof RangeError) {
		return new NodeOperationError(node, `lemlist answered with an unexpected shape: ${error.message}`, {
			itemIndex,
		});
	}
	const cause = error instanceof Error ? error : new Error(String(error));
	return new NodeOperationError(node, cause instanceof Cancelled ? cause.message : cause, { itemIndex });
}
