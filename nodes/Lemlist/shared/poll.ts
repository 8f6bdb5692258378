import { field } from '../definition/field';
import type { Context } from '../definition/context';

/** How long a flow waits for something that lemlist does in the background. */
export const timeLimit = field({
	displayName: 'Time Limit (Seconds)',
	name: 'timeLimit',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 300,
	description: 'How long to wait; lemlist goes on',
});

/**
 * Asks again and again until there is an answer: soon at first, then ever less often.
 * @param seconds when to give up
 * @param ask gives undefined while there is no answer yet
 * @returns undefined when the time is up
 * @throws Cancelled when the execution is cancelled
 */
export async function until<T>(
	{ wait, clock }: Pick<Context, 'wait' | 'clock'>,
	seconds: number,
	ask: () => Promise<T | undefined>,
): Promise<T | undefined> {
	const LONGEST_STEP_MS = 10_000;
	const end = clock.now() + seconds * 1000;
	for (let step = 1000; ; step = Math.min(step * 1.5, LONGEST_STEP_MS)) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		const left = end - clock.now();
		if (left <= 0) return undefined;
		await wait(Math.min(step, left));
	}
}
