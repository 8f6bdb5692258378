/** Does something with each of them, so many at a time. @returns what it gave, in their order */
export async function sideBySide<T, Result>(
	all: readonly T[],
	atOnce: number,
	work: (one: T, index: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const queue = [...all.entries()];
	const go = async () => {
		for (let next = queue.shift(); next; next = queue.shift())
			results[next[0]] = await work(next[1], next[0]);
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, go));
	return results;
}
