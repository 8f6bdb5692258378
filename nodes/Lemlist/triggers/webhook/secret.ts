import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}

/** A secret for lemlist to say in every call: 256 random bits. Whoever does not know it is not lemlist. */
export function newSecret(): string {
	return randomBytes(32).toString('base64url');
}

/**
 * A name for a secret that does not give it away. It goes into the URL of the hooks made with it, because lemlist never
 * tells the secret of a hook but always its URL.
 */
export function nameOf(secret: string): string {
	return digest(secret).toString('base64url').slice(0, 8);
}

/** Compares in constant time, whatever was given. */
export function isSecret(given: unknown, secret: unknown): boolean {
	if (typeof given !== 'string' || typeof secret !== 'string' || secret === '') return false;
	return timingSafeEqual(digest(given), digest(secret));
}
