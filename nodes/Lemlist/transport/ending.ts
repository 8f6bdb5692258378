import { remembered } from '../definition/remembered';

const waiting = remembered((signal: AbortSignal) => {
	const calls = new Set<() => void>();
	const callAll = () => {
		for (const call of calls) call();
	};
	signal.addEventListener('abort', callAll, { once: true });
	return calls;
});

/**
 * Calls back when a signal is given. For everything that begins or stops to listen to it, a signal goes through all others
 * that do; hundreds of requests may have the same, so they are one to it.
 * @returns stops to listen
 */
export function whenEnded(signal: AbortSignal | undefined, call: () => void): () => void {
	if (!signal) return () => undefined;
	const calls = waiting(signal).add(call);
	return () => void calls.delete(call);
}
