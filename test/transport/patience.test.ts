import type { IPollFunctions } from 'n8n-workflow';
import { patienceOf } from '../../nodes/Lemlist/transport/patience';
import type { Functions } from '../../nodes/Lemlist/transport/wire';

const clock = { at: 1000 };
const world = { now: () => clock.at, date: () => 0, sleep: async () => await Promise.resolve() };
const functions = (more: object) => more as Functions;

beforeEach(() => (clock.at = 1000));

it.each<[string, object, number]>([
	['a run', {}, 120],
	['a picker', { getCurrentNodeParameter: () => undefined }, 10],
	['a poll of an n8n that does not say how long it may take', { getPollBudgetMs: () => undefined }, 120],
])('%s waits for so long since the last good answer', (_, more, seconds) => {
	const patience = patienceOf(functions(more), world);
	expect(patience.seconds).toBe(seconds);
	expect(patience.left(Infinity)).toBe(seconds * 1000);
	clock.at = 6000;
	expect(patience.left(2000)).toBe(seconds * 1000 - 4000);
});

it('a poll has what n8n gives it in all, however lately lemlist has answered', () => {
	const given: Partial<IPollFunctions> = { getPollBudgetMs: () => 30_000 };
	const patience = patienceOf(functions(given), world);
	expect(patience.seconds).toBe(30);
	expect(patience.left(Infinity)).toBe(30_000);
	clock.at = 11_000;
	expect(patience.left(11_000)).toBe(20_000);
});
