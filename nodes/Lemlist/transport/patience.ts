import type { Functions } from './wire';
import type { World } from './world';

/**
 * For how many seconds nothing but refusals and failures may come before a request is given up; waiting for its turn does
 * not count, and any accepted answer of the key begins anew. Nobody looks at a picker for longer.
 */
const PATIENCE_S = { execution: 120, picker: 10 };

/** How long requests go on without an answer. */
export interface Patience {
	seconds: number;
	/** @param spent ms in which nothing but refusals and failures came @returns ms that may still be spent */
	left(spent: number): number;
}

/** A poll has what n8n gives it in all. */
export function patienceOf(functions: Functions, world: World): Patience {
	const budget = 'getPollBudgetMs' in functions ? functions.getPollBudgetMs?.() : undefined;
	if (budget !== undefined) {
		const end = world.now() + budget;
		return { seconds: budget / 1000, left: () => end - world.now() };
	}
	const seconds = PATIENCE_S['getCurrentNodeParameter' in functions ? 'picker' : 'execution'];
	return { seconds, left: (spent) => seconds * 1000 - spent };
}
