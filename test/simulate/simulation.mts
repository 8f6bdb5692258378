import type { Subject } from './functions.mts';
import { simulatePolls } from './polls.mts';
import { simulateRuns } from './runs.mts';

/** Plays what belongs to a seed: every third is of polls, the others are of runs. @returns what did not hold, in words */
export async function simulate(subject: Subject, seed: number): Promise<string[]> {
	return seed % 3 === 0 ? await simulatePolls(subject, seed) : await simulateRuns(subject, seed);
}

/** The command that plays a seed again. */
export function again(seed: number): string {
	return `npm run test:simulate -- --seeds 1 --seed ${seed}`;
}
