import type { IDataObject } from 'n8n-workflow';

/** What an answer's headers say about the key: `X-RateLimit-Limit` and `-Remaining` (requests per window). */
export interface Allowance {
	limit?: number;
	remaining?: number;
}

/** Reads what an answer's headers say. */
export function allowanceIn(headers: IDataObject): Allowance {
	const count = (name: string) => {
		const value = Number(headers[name] ?? NaN);
		return Number.isInteger(value) && value >= 0 ? value : undefined;
	};
	return { limit: count('x-ratelimit-limit') || undefined, remaining: count('x-ratelimit-remaining') };
}
