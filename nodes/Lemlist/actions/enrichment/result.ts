import type { IDataObject } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { ItemContext, ItemRequest } from '../../engine/operation';
import { timeLimit, until } from '../../engine/poll';
import { BadValue } from '../../engine/values';
import { kinds } from './fields';

/** Nothing to look for would be refused by lemlist for some endpoints and taken by others. */
export function someKind({ parts }: ItemRequest): void {
	if (kinds.some(({ name }) => name in parts.query)) return;
	throw new BadValue(
		'Find Email',
		'Nothing to look for is chosen',
		'Turn on Find Email, Find Phone, LinkedIn Enrichment or Verify Email.',
	);
}

/** What stands for an enrichment that has no result yet. */
export function inProgress(enrichmentId: string): IDataObject {
	return { enrichmentId, enrichmentStatus: 'inProgress' };
}

/** @returns undefined while lemlist is still at it, which it says by 202 and no body */
export async function resultOf(
	{ send }: Pick<ItemContext, 'send'>,
	enrichId: string,
): Promise<IDataObject | undefined> {
	const parts = { path: { enrichId }, query: {}, body: {} };
	return (await send('GET /enrich/{enrichId}', parts)).body as IDataObject | undefined;
}

/**
 * The result of an enrichment that was just started, if the item wants to wait for it, else the fact that it runs.
 * @param started lemlist's answer to the start, with the ID
 * @throws RangeError when there is no ID
 */
export async function outcomeOf(context: ItemContext, started: unknown): Promise<IDataObject> {
	const { functions, values } = context;
	const id = (started as IDataObject | undefined)?.id;
	if (typeof id !== 'string') throw new RangeError('an enrichment without an ID');
	if (values.waitForResult !== true) return inProgress(id);
	let emptyBefore = false;
	const ask = async () => {
		const result = await resultOf(context, id);
		const isEmpty = Object.keys((result?.data ?? {}) as IDataObject).length === 0;
		// "done" was seen to come a moment before the data.
		if (result === undefined || (isEmpty && !emptyBefore)) {
			emptyBefore = result !== undefined;
			return undefined;
		}
		return result;
	};
	try {
		const seconds = Number(values.timeLimit ?? timeLimit.default);
		return (await until(context, seconds, ask)) ?? inProgress(id);
	} catch (error) {
		throw new NodeOperationError(functions.getNode(), (error as Error).message, {
			description: `The enrichment ${id} was started and goes on in lemlist. Enrichment > Get reads its result; starting it again spends credits again.`,
		});
	}
}
