const DIGITS = Buffer.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
const LENGTH = 17;
/** So many of them are in 32 bits, and a little more. */
const IN_A_NUMBER = 6;
// A hundred thousand persons need half a million ids: written in place, they cost less than a cryptographic hash.
const written = Buffer.alloc(LENGTH);

/** Those of a small team: tests make thousands of them, each with the same ids. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** The n-th id with a prefix: always the same, in the form of lemlist's own (`lea_` and 17 letters or digits). */
export function id(prefix: string, n: number | string): string {
	const text = `${prefix}${n}`;
	const before = known.get(text);
	if (before !== undefined) return before;
	const made = `${prefix}_${scattered(text)}`;
	if (known.size < MOST_KNOWN) known.set(text, made);
	return made;
}

function scattered(text: string): string {
	let left = 0;
	for (let at = 0; at < LENGTH; at++) {
		if (at % IN_A_NUMBER === 0) left = hashed(text, at + 1);
		written[at] = DIGITS[left % DIGITS.length] ?? 0;
		left = Math.floor(left / DIGITS.length);
	}
	return written.toString('latin1');
}

/** A number below 2 ** 32 that looks like chance. */
function hashed(text: string, seed: number): number {
	let hash = seed;
	for (let at = 0; at < text.length; at++) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x85ebca6b);
		hash ^= hash >>> 13;
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35);
	return (hash ^ (hash >>> 15)) >>> 0;
}
