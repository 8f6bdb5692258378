import { jest } from '@jest/globals';

/** A timer for tests of cancelling; kept here because n8n's lint forbids timers in the package's own files. */
export function setTimeoutIn(ms: number, call: () => void): void {
	setTimeout(call, ms);
}

/** Settles after so many ms. */
export const after = async (ms: number) => await new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Lets time pass within `quickly`, on every clock. */
export const skip = async (ms: number) => await jest.advanceTimersByTimeAsync(ms);

const turnOfTheLoop = setImmediate;

/**
 * Runs something with a clock that races ahead whenever nothing else is left to do, so that no wait is waited for.
 * @returns what it gives, and how much time it believes has passed, in ms
 */
export async function quickly<T>(call: () => Promise<T>): Promise<{ result: T; ms: number }> {
	jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate'] });
	try {
		const start = performance.now();
		let running = true;
		const outcome = call().finally(() => (running = false));
		outcome.catch(() => undefined);
		while (running) {
			// Sockets, streams and promises first; only then the next timer.
			for (let turn = 0; turn < 20 && running; turn++)
				await new Promise((resolve) => turnOfTheLoop(resolve));
			if (running) await jest.advanceTimersByTimeAsync(25);
		}
		return { result: await outcome, ms: performance.now() - start };
	} finally {
		jest.useRealTimers();
	}
}
