import type { Change } from './tree.mts';

/** Lines shown around what changes. */
const AROUND = 3;

/** A change as `diff -u` and `git diff` write it. */
export function unified({ file, before, after }: Change): string {
	const marked = compared(linesOf(before ?? ''), linesOf(after));
	const hunks = hunksOf(marked).map((range) => hunk(marked, range));
	return [`--- ${before === undefined ? '/dev/null' : `a/${file}`}`, `+++ b/${file}`, ...hunks].join('\n');
}

const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

/** Lines of both texts in order, each with ` `, `-` or `+` before it: the longest common subsequence is kept. */
function compared(before: readonly string[], after: readonly string[]): string[] {
	const width = after.length + 1;
	const lengths = new Uint16Array((before.length + 1) * width);
	const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
	for (let i = before.length - 1; i >= 0; i--)
		for (let j = after.length - 1; j >= 0; j--)
			lengths[i * width + j] =
				before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	const marked: string[] = [];
	let [i, j] = [0, 0];
	while (i < before.length || j < after.length) {
		if (i < before.length && j < after.length && before[i] === after[j]) {
			marked.push(` ${before[i]}`);
			i++;
			j++;
		} else if (i < before.length && (j === after.length || at(i + 1, j) >= at(i, j + 1)))
			marked.push(`-${before[i++]}`);
		else marked.push(`+${after[j++]}`);
	}
	return marked;
}

/** From and to which of the marked lines; those that would touch are one. */
function hunksOf(marked: readonly string[]): Array<[from: number, to: number]> {
	const hunks: Array<[number, number]> = [];
	for (const [n, line] of marked.entries()) {
		if (line.startsWith(' ')) continue;
		const last = hunks.at(-1);
		const to = Math.min(marked.length, n + 1 + AROUND);
		if (last && n - AROUND <= last[1]) last[1] = to;
		else hunks.push([Math.max(0, n - AROUND), to]);
	}
	return hunks;
}

function hunk(marked: readonly string[], [from, to]: [number, number]): string {
	const lines = marked.slice(from, to);
	const range = (mark: string) => {
		const count = lines.filter((line) => !line.startsWith(mark)).length;
		const first = marked.slice(0, from).filter((line) => !line.startsWith(mark)).length;
		return `${count === 0 ? first : first + 1},${count}`;
	};
	return [`@@ -${range('+')} +${range('-')} @@`, ...lines].join('\n');
}
