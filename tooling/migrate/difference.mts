/** What two things differ in, line by line, as JSON: lines that go with `-`, lines that come with `+`, those between with a space. */
export function difference(before: unknown, after: unknown): string[] {
	const [a, b] = [before, after].map((each) => JSON.stringify(each, null, 2).split('\n'));
	if (!a || !b) return [];
	// Longest common part of what follows each pair of lines.
	const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
	const at = (i: number, j: number) => common[i]?.[j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--) {
			const row = common[i];
			if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	const lines: string[] = [];
	for (let i = 0, j = 0; i < a.length || j < b.length; ) {
		if (i < a.length && j < b.length && a[i] === b[j]) lines.push(`  ${a[i++]}`, ...(j++, []));
		else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) lines.push(`- ${a[i++]}`);
		else lines.push(`+ ${b[j++]}`);
	}
	return lines;
}
