/**
 * Alphabetical order, whatever the case. Not localeCompare: setting up its rules takes longer than loading half of the
 * operations, and names here are plain.
 */
export function alphabetical(a: string, b: string): number {
	const [left, right] = [a.toLowerCase(), b.toLowerCase()];
	return left < right ? -1 : left > right ? 1 : 0;
}

/** The order of choices in a list. */
export function byName(a: { name: string }, b: { name: string }): number {
	return alphabetical(a.name, b.name);
}
