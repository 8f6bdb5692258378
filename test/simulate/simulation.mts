import { simulateBacklog } from './backlog.mts';
import { simulateDeliveries } from './deliveries.mts';
import type { Subject } from './functions.mts';
import { simulateLists } from './lists.mts';
import { simulatePolls } from './polls.mts';
import { simulateRuns } from './runs.mts';

/** What may be played, so often in turn. */
const PLAYS = [
	...Array.from({ length: 18 }, () => simulateRuns),
	...Array.from({ length: 6 }, () => simulatePolls),
	...Array.from({ length: 6 }, () => simulateDeliveries),
	...Array.from({ length: 6 }, () => simulateLists),
	simulateBacklog,
];

/** Plays what belongs to a seed. @returns what did not hold, in words */
export async function simulate(subject: Subject, seed: number): Promise<string[]> {
	return (await PLAYS[seed % PLAYS.length]?.(subject, seed)) ?? [];
}

/** The command that plays a seed again. */
export function again(seed: number): string {
	return `npm run test:simulate -- --seeds 1 --seed ${seed}`;
}
