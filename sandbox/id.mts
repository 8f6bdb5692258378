import { hash } from 'node:crypto';

/** The n-th id with a prefix: always the same, in the form of lemlist's own (`lea_` and 17 letters or digits). */
export function id(prefix: string, n: number | string): string {
	return `${prefix}_${hash('sha256', `${prefix}${n}`, 'base64').replace(/[+/=]/g, '').slice(0, 17)}`;
}
