import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../api/json.ts';

/**
 * Activities that have been dealt with, as static data: by the second of their creation (since 1970), their fingerprints, one
 * after the other. Version 0.1.0 kept ids instead, each with its time in ms.
 */
export type StoredSeen = Readonly<Record<string, string | number>>;

/** The same to work with: when they were created at the latest (ms since 1970), by fingerprint. */
export type Seen = Map<string, number>;

/**
 * Characters of a fingerprint, of 6 bits each. A new activity is taken for one of n others once in 2^54 / n times: among
 * 10,000, which is all that fits in here with 83 a second, once in 1.8 million million.
 */
const LENGTH = 9;

/** What an activity is known by; one without an id, by all that it holds. */
export function fingerprintOf(row: IDataObject): string {
	const known = typeof row._id === 'string' ? row._id : JSON.stringify(row);
	return createHash('sha256').update(known).digest('base64').slice(0, LENGTH);
}

export function unpacked(stored: unknown): Seen {
	const seen: Seen = new Map();
	for (const [key, value] of isObject(stored) ? Object.entries(stored) : []) {
		if (typeof value === 'number') seen.set(fingerprintOf({ _id: key }), value);
		if (typeof value !== 'string') continue;
		for (let at = 0; at < value.length; at += LENGTH) {
			seen.set(value.slice(at, at + LENGTH), Number(key) * 1000 + 999);
		}
	}
	return seen;
}

/** @param since ms since 1970; what was created before is forgotten */
export function packed(seen: Seen, since: number): StoredSeen {
	const stored: Record<string, string> = {};
	for (const [fingerprint, time] of seen) {
		if (time < since) continue;
		const second = String(Math.floor(time / 1000));
		stored[second] = (stored[second] ?? '') + fingerprint;
	}
	return stored;
}
