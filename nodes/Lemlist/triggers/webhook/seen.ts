import { createHash } from 'node:crypto';

/** 48 bits of a hash: among 2,000 of them, one more is mistaken for another once in 10^11. */
const LENGTH = 8;

/**
 * Remembers the latest deliveries, as many as fit: lemlist may repeat a call, and does not say for how long.
 * 2,000 take 16 KB of the workflow's static data.
 */
export class Seen {
	private readonly marks = new Set<string>();

	constructor(private readonly most = 2000) {}

	/** Adds what `toString` gave, here or in another process. */
	add(text: unknown): void {
		for (const mark of String(text ?? '').match(/[\w-]{8}/g) ?? []) this.mark(mark);
	}

	/** @returns whether it is new; from now on it is not */
	isNew(key: string): boolean {
		return this.mark(createHash('sha256').update(key).digest('base64url').slice(0, LENGTH));
	}

	toString(): string {
		return [...this.marks].join('');
	}

	private mark(mark: string): boolean {
		if (this.marks.has(mark)) return false;
		this.marks.add(mark);
		for (const oldest of this.marks) {
			if (this.marks.size <= this.most) break;
			this.marks.delete(oldest);
		}
		return true;
	}
}
