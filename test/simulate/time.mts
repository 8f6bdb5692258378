import { setImmediate } from 'node:timers/promises';

/** How far timers are behind, in ms. */
const LATE_MS = 4;

/** The past and the future of a simulation: jumps to what is next, once everything that is due now has come to rest. */
export class Time {
	/** ms since the start. */
	now = 0;
	/** Soonest first; those at the same time as they came. */
	readonly #timers: Array<{ at: number; go: () => void }> = [];

	after(ms: number, go: () => void): void {
		const at = this.now + Math.max(0, ms);
		let index = this.#timers.length;
		while (index > 0 && (this.#timers[index - 1]?.at ?? 0) > at) index--;
		this.#timers.splice(index, 0, { at, go });
	}

	async wait(ms: number): Promise<void> {
		await new Promise<void>((resolve) => this.after(ms, resolve));
	}

	/** Runs until nothing is left to do, or a moment. @param until ms since the start */
	async run(until: number): Promise<void> {
		for (;;) {
			// Promises come to rest within a turn of the loop, because nothing here waits for the world outside.
			await setImmediate();
			const [next] = this.#timers;
			if (!next || next.at > until) return;
			this.now = next.at;
			while (this.#timers[0]?.at === next.at) this.#timers.shift()?.go();
		}
	}
}

/** What a process is to the package (`World`), as it is in one n8n process: with clocks and a memory of its own. */
export class Process {
	#lives = true;
	readonly #started: number;
	readonly #time: Time;
	readonly #skew: number;
	readonly #random: () => number;

	/** @param skew ms that its time of day is ahead */
	constructor(time: Time, random: () => number, skew = 0) {
		this.#time = time;
		this.#random = random;
		this.#skew = skew;
		this.#started = time.now;
	}

	readonly now = () => this.#time.now - this.#started;
	readonly date = () => EPOCH + this.#time.now + this.#skew;
	readonly sleep = async (ms: number) =>
		await new Promise<void>((resolve) =>
			this.#time.after(ms + this.#random() * LATE_MS, () => this.#lives && resolve()),
		);

	get lives(): boolean {
		return this.#lives;
	}

	/** Its timers never end and no answer reaches it; what it remembered goes with it. */
	crash(): void {
		this.#lives = false;
	}
}

/** When simulations start, ms since 1970. */
export const EPOCH = Date.UTC(2026, 4, 4, 8);
