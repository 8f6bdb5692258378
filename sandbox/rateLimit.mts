/** How many requests a key may make in which time. lemlist documents 20 in 2 s, not the kind of window. */
export interface RateRule {
	limit: number;
	windowMs: number;
	/** `sliding` looks back from each request; `fixed` opens with a request and is emptied at its end. */
	window: 'sliding' | 'fixed';
}

export interface Verdict {
	allowed: boolean;
	remaining: number;
	/** Milliseconds until the window gives something back. */
	resetMs: number;
}

/** Counts requests per API key. The rule may be changed at any time and holds from the next request on. */
export class RateLimit {
	readonly rule: RateRule;
	#arrivals = new Map<string, number[]>();

	constructor(rule: RateRule) {
		this.rule = rule;
	}

	/** Judges a request of `key` that arrives at `now` (ms). A refused one does not count against the window. */
	take(key: string, now: number): Verdict {
		const { limit, windowMs, window } = this.rule;
		const arrivals = this.#arrivals.get(key) ?? [];
		this.#arrivals.set(key, arrivals);

		const current = arrivals.findIndex((at) => at > now - windowMs);
		if (current === -1) arrivals.length = 0;
		else if (window === 'sliding') arrivals.splice(0, current);
		else if (current > 0) arrivals.length = 0;

		const allowed = arrivals.length < limit;
		if (allowed) arrivals.push(now);
		return {
			allowed,
			remaining: Math.max(0, limit - arrivals.length),
			resetMs: windowMs - (now - (arrivals[0] ?? now)),
		};
	}

	clear(): void {
		this.#arrivals.clear();
	}
}
