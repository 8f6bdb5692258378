import { NodeOperationError } from 'n8n-workflow';
import type { ItemContext } from '../engine/operation';

interface Bundling<T> {
	/** Most values that one request may carry. */
	most: number;
	/** Only items that give the same here go into one request; all of them unless given. */
	groupOf?: (context: ItemContext) => string;
	/** What an item brings, in the form in which it is sent. */
	valuesOf: (context: ItemContext) => readonly string[];
	/** Sends one request with these values, by way of the first item of the group. */
	send: (first: ItemContext, values: string[]) => Promise<T>;
}

/**
 * Sends the values of many items in as few requests as an endpoint takes, each value once.
 * @returns for each item what `send` gave for the requests that carried its values, or the first refusal among them
 */
export async function bundled<T extends object>(
	contexts: readonly ItemContext[],
	{ most, groupOf = () => '', valuesOf, send }: Bundling<T>,
): Promise<Array<T[] | Error>> {
	const groups = new Map<string, ItemContext[]>();
	for (const context of contexts) {
		const key = groupOf(context);
		groups.set(key, [...(groups.get(key) ?? []), context]);
	}
	const outcomes = new Map<ItemContext, Array<T | Error>>(contexts.map((context) => [context, []]));
	let stopped: Error | undefined;
	for (const group of groups.values()) {
		const [first] = group as [ItemContext];
		const values = [...new Set(group.flatMap(valuesOf))];
		for (let from = 0; from < values.length; from += most) {
			const some = new Set(values.slice(from, from + most));
			const outcome =
				stopped ?? (await send(first, [...some]).catch((error: unknown) => error as Error));
			if (outcome instanceof Error && !first.functions.continueOnFail()) stopped = outcome;
			for (const context of group) {
				const own = valuesOf(context).filter((value) => some.has(value));
				outcomes.get(context)?.push(...own.map(() => outcome));
			}
		}
	}
	return contexts.map((context) => outcomeOf(context, outcomes.get(context) ?? []));
}

/** @param outcomes of the request that carried it, for each value of the item */
function outcomeOf<T extends object>(context: ItemContext, outcomes: Array<T | Error>): T[] | Error {
	const done = outcomes.filter((outcome): outcome is T => !(outcome instanceof Error));
	const refusal = outcomes.find((outcome) => outcome instanceof Error);
	if (!refusal) return [...new Set(done)];
	if (done.length === 0) return refusal;
	const description = `${done.length} of the ${outcomes.length} values of this item were taken before, the others were not.`;
	return new NodeOperationError(context.functions.getNode(), refusal.message, { description });
}
