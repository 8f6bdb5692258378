import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { BadValue, NotDone, UNANSWERED } from '../definition/failure';
import { Cancelled } from '../transport';

export type NodeError = NodeApiError | NodeOperationError;

/** Mistakes in a program; nobody else can do anything about them. */
const JAVASCRIPT = [TypeError, RangeError, SyntaxError, URIError, ReferenceError, EvalError];

/** Everything that can go wrong with an item, as one of n8n's two errors, pointing to the item. */
export function nodeError(
	functions: Pick<IExecuteFunctions, 'getNode' | 'logger'>,
	error: unknown,
	itemIndex: number,
): NodeError {
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
	if (error instanceof NotDone) {
		return new NodeOperationError(node, error.message, { itemIndex, description: error.hint });
	}
	if (error instanceof Cancelled) {
		const cancelled = new NodeOperationError(node, error.message, { itemIndex });
		cancelled.context[UNANSWERED] = error.isUnanswered;
		return cancelled;
	}
	// What n8n itself refuses, such as an expression: in its own words.
	if (error instanceof Error && !JAVASCRIPT.some((own) => error instanceof own)) {
		return new NodeOperationError(node, error, { itemIndex });
	}
	// Nobody can do anything about our own mistakes but tell us; the words of JavaScript would only puzzle.
	functions.logger.error(`${node.name}: ${String(error)}`, { itemIndex });
	return new NodeOperationError(node, 'The Lemlist node has made a mistake of its own', {
		itemIndex,
		description:
			"It may or may not have carried this out. n8n's log says more; please report it to the makers of the node.",
	});
}

/**
 * The item that stands for an item lemlist refused.
 *
 * n8n sends an item to the error output only if it holds `error` and `message` and nothing else (1.x counts the keys),
 * and then adds the input item's own data. Its other sign, `item.error`, would make it throw all but the message away.
 */
export function failedItem(
	functions: IExecuteFunctions,
	error: NodeError,
	itemIndex: number,
): INodeExecutionData {
	const json: IDataObject = { error: error.message };
	const isErrorOutput = functions.getNode().onError === 'continueErrorOutput';
	if (!isErrorOutput && error instanceof NodeApiError && error.httpCode)
		json.statusCode = Number(error.httpCode);
	if (error.description) json[isErrorOutput ? 'message' : 'hint'] = error.description;
	return { json, pairedItem: { item: itemIndex } };
}

/** The same for a model, which reads nothing else. */
export function toldItem(error: NodeError, itemIndex: number): INodeExecutionData {
	const json: IDataObject = { success: false, error: error.message };
	if (error.description) json.hint = error.description;
	if (error instanceof NodeApiError && error.httpCode) json.statusCode = Number(error.httpCode);
	return { json, pairedItem: { item: itemIndex } };
}
