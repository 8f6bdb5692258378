import { progressOf } from '../../nodes/Lemlist/engine/progress';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

it.each<[string, Parameters<typeof progressOf>[0], string]>([
	['nothing', { count: 3, done: [], unanswered: [] }, 'Done before it stopped: 0 of 3 items.'],
	['one item', { count: 3, done: [1], unanswered: [] }, 'Done before it stopped: 1 of 3 items (item 1).'],
	[
		'ranges',
		{ count: 300, done: [...upTo(42), 44, 46, 47], unanswered: [] },
		'Done before it stopped: 45 of 300 items (items 0–41, 44, 46–47).',
	],
	[
		'what is unsure, apart',
		{ count: 300, done: [...upTo(42)], unanswered: [42, 43, 45] },
		'Done before it stopped: 42 of 300 items (items 0–41). Sent, but without an answer that tells: items 42–43, 45. Check these in lemlist before running them again.',
	],
])('a run that stops says %s', (_, progress, text) => expect(progressOf(progress)).toBe(text));

it('says it in 500 characters, however many there are', () => {
	const odd = upTo(10_000).filter((index) => index % 2 === 1);
	const even = upTo(10_000).filter((index) => index % 2 === 0);
	const text = progressOf({ count: 10_000, done: odd, unanswered: even });
	expect(text.length).toBeLessThanOrEqual(500);
	const [named = '', more] = /\(items (.*) and (\d+) more\)/.exec(text)?.slice(1) ?? [];
	expect(named.split(', ').length + Number(more)).toBe(5000);
});
