import type { Functions } from './wire';
import type { World } from './world';

/**
 * For how many seconds nothing but refusals and failures may come before a request is given up. Every answer of lemlist to
 * anybody with the key begins anew, so waiting for a turn while others get theirs does not count. Nobody looks at a picker
 * for longer.
 */
const PATIENCE_S = { execution: 120, picker: 10 };

/** How long requests go on without an answer. */
export interface Patience {
	seconds: number;
	/**
	 * @param since when nothing but refusals and failures began to come (ms on the clock of the process); Infinity where none has
	 * @returns ms that may still be waited
	 */
	left(since: number): number;
}

/** A poll has what n8n gives it in all. */
export function patienceOf(functions: Functions, world: World): Patience {
	const budget = 'getPollBudgetMs' in functions ? functions.getPollBudgetMs?.() : undefined;
	if (budget !== undefined) {
		const end = world.now() + budget;
		return { seconds: budget / 1000, left: () => end - world.now() };
	}
	const seconds = PATIENCE_S['getCurrentNodeParameter' in functions ? 'picker' : 'execution'];
	return { seconds, left: (since) => seconds * 1000 - Math.max(0, world.now() - since) };
}
