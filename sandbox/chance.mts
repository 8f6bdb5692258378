/** Chance that comes out the same every time (mulberry32). @returns numbers from 0 to 1, like `Math.random` */
export function chance(seed: string | number): () => number {
	let state = [...String(seed)].reduce(
		(sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193),
		1,
	);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** One of a list that is not empty. */
export function pick<T>(random: () => number, list: readonly T[]): T {
	return list[Math.floor(random() * list.length)] as T;
}

/** Several of a list, none twice. */
export function pickSome<T>(random: () => number, list: readonly T[], min: number, max: number): T[] {
	const left = [...list];
	return Array.from({ length: between(random, min, max) }, () => {
		const [one] = left.splice(Math.floor(random() * left.length), 1);
		return one as T;
	});
}

/** A whole number, both ends included. */
export function between(random: () => number, min: number, max: number): number {
	return min + Math.floor(random() * (max - min + 1));
}
