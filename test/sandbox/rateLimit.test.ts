import { RateLimit } from '../../sandbox/rateLimit.mts';
import type { RateRule } from '../../sandbox/rateLimit.mts';

const limited = (window: RateRule['window']) => new RateLimit({ limit: 3, windowMs: 2000, window });

/** Which of these arrivals (ms) are let through. */
const passed = (rateLimit: RateLimit, arrivals: number[]) =>
	arrivals.filter((now) => rateLimit.take('key', now).allowed);

it('slides: a place comes back a window after it was taken', () => {
	expect(passed(limited('sliding'), [0, 1000, 1900, 1999, 2000, 2100, 3000])).toEqual([
		0, 1000, 1900, 2000, 3000,
	]);
});

it('fixed: all places come back when the window that the first request opened ends', () => {
	expect(passed(limited('fixed'), [500, 2300, 2400, 2499, 2500, 2501, 2502, 2503, 4499, 4500])).toEqual([
		500, 2300, 2400, 2500, 2501, 2502, 4500,
	]);
});

it.each(['sliding', 'fixed'] as const)('%s: a refused request costs nothing', (window) => {
	const rateLimit = limited(window);
	const storm = Array.from({ length: 100 }, (_, n) => n);
	expect(passed(rateLimit, storm)).toEqual([0, 1, 2]);
	expect(passed(rateLimit, [2002, 2003, 2004])).toEqual([2002, 2003, 2004]);
});

it('tells what is left and when something comes back', () => {
	const rateLimit = limited('sliding');
	expect(rateLimit.take('key', 100)).toEqual({ allowed: true, remaining: 2, resetMs: 2000 });
	rateLimit.take('key', 600);
	expect(rateLimit.take('key', 1100)).toEqual({ allowed: true, remaining: 0, resetMs: 1000 });
	expect(rateLimit.take('key', 1977)).toEqual({ allowed: false, remaining: 0, resetMs: 123 });
});

it('counts each key on its own', () => {
	const rateLimit = limited('fixed');
	passed(rateLimit, [0, 0, 0, 0]);
	expect(rateLimit.take('other', 0).allowed).toBe(true);
});

it('follows a rule that is changed while it runs', () => {
	const rateLimit = limited('sliding');
	passed(rateLimit, [0, 0, 0]);
	rateLimit.rule.limit = 4;
	expect(passed(rateLimit, [1, 2])).toEqual([1]);
});
