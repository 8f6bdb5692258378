import { sleep } from 'n8n-workflow';
import { remembered } from '../definition/remembered';

/**
 * What a process has of its own: its clocks, and what it remembers between calls, which hangs on it. A simulation hands in
 * others, and drops one to let a process die.
 */
export interface World {
	/** A clock that never jumps, in ms. */
	now(): number;
	/** The time of day, in ms since 1970. */
	date(): number;
	sleep(ms: number): Promise<void>;
}

export const THIS_PROCESS: World = {
	now: () => performance.now(),
	date: () => Date.now(),
	sleep: async (ms) => await sleep(ms),
};

/** Something that each process remembers: made when it is first asked for. */
export function memory<T>(make: () => T): (world: World) => T {
	return remembered(make);
}

/** A timer in n8n cannot be stopped, so waits are made of slices; a cancelled run leaves at most one behind. */
export const SLICE_MS = 250;

/** Thrown into waits of an execution that was cancelled. */
export class Cancelled extends Error {
	override name = 'Cancelled';

	/** @param isUnanswered a request that writes had been sent, and nothing tells what became of it */
	constructor(readonly isUnanswered = false) {
		super('The execution was cancelled');
	}
}

/** Waits, and ends early when the execution is cancelled. @throws Cancelled */
export async function pause(world: World, ms: number, signal?: AbortSignal): Promise<void> {
	for (let left = ms; left > 0; left -= SLICE_MS) {
		if (signal?.aborted) throw new Cancelled();
		await world.sleep(Math.min(left, SLICE_MS));
	}
	if (signal?.aborted) throw new Cancelled();
}
