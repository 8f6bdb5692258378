import type { Context } from '../definition/context';
import { NotDone, doubtAbout, wasOdd } from '../definition/failure';

interface Bundling<C, T> {
	/** Most values that one request may carry. */
	max: number;
	/** Only items that give the same here go into one request; all of them unless given. */
	groupOf?: (context: C) => string;
	/** What an item brings, in the form in which it is sent. */
	valuesOf: (context: C) => readonly string[];
	/** Sends one request with these values, by way of the first item of the group. */
	send: (first: C, values: string[]) => Promise<T>;
}

/**
 * Sends the values of many items in as few requests as an endpoint takes, each value once.
 * @returns for each item what `send` gave for the requests that carried its values, or the first refusal among them
 */
export async function bundled<C extends Pick<Context, 'functions'>, T extends object>(
	contexts: readonly C[],
	{ max, groupOf = () => '', valuesOf, send }: Bundling<C, T>,
): Promise<Array<T[] | Error>> {
	const groups = new Map<string, [C, ...C[]]>();
	for (const context of contexts) {
		const group = groups.get(groupOf(context));
		if (group) group.push(context);
		else groups.set(groupOf(context), [context]);
	}
	const outcomes = new Map<C, Array<T | Error>>(contexts.map((context) => [context, []]));
	let stopped: Error | undefined;
	for (const group of groups.values()) {
		const [first] = group;
		const values = [...new Set(group.flatMap(valuesOf))];
		for (let from = 0; from < values.length; from += max) {
			const some = new Set(values.slice(from, from + max));
			const outcome = stopped ?? (await send(first, [...some]).catch(asError));
			if (outcome instanceof Error && !first.functions.continueOnFail()) stopped = outcome;
			for (const context of group) {
				const own = valuesOf(context).filter((value) => some.has(value));
				outcomes.get(context)?.push(...own.map(() => outcome));
			}
		}
	}
	return contexts.map((context) => outcomeOf(outcomes.get(context) ?? []));
}

/** What was thrown, as the error it nearly always is. */
export function asError(thrown: unknown): Error {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** @param outcomes of the request that carried it, for each value of the item */
function outcomeOf<T extends object>(outcomes: Array<T | Error>): T[] | Error {
	const done = outcomes.filter((outcome): outcome is T => !(outcome instanceof Error));
	const refusal = outcomes.find((outcome) => outcome instanceof Error);
	if (!refusal) return [...new Set(done)];
	if (done.length === 0) return refusal;
	const rest = wasOdd(refusal) ? `.${doubtAbout(refusal)}` : ', the others were not.';
	return new NotDone(
		refusal.message,
		`${done.length} of the ${outcomes.length} values of this item were taken before${rest}`,
	);
}
