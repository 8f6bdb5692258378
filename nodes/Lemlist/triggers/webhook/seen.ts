import { createHash } from 'node:crypto';

/** 48 bits of a hash: among 10,000 of them, one more is mistaken for another once in 10^10. */
const LENGTH = 8;
/** What this process remembers. */
const REMEMBERED = 10_000;
/** What is stored of it: 8 KB of the workflow's static data, which n8n writes whole for every event. */
const STORED = 1_000;

/** Remembers the latest deliveries: lemlist may repeat a call, and does not say for how long. */
export class Seen {
	private readonly marks = new Set<string>();

	/** Adds what `toString` gave, here or in another process. */
	add(text: unknown): void {
		for (const mark of String(text ?? '').match(/[\w-]{8}/g) ?? []) this.mark(mark);
	}

	/** @returns whether it is new; from now on it is not */
	isNew(key: string): boolean {
		return this.mark(createHash('sha256').update(key).digest('base64url').slice(0, LENGTH));
	}

	/** The latest, to be stored. */
	toString(): string {
		return [...this.marks].slice(-STORED).join('');
	}

	private mark(mark: string): boolean {
		if (this.marks.has(mark)) return false;
		this.marks.add(mark);
		for (const oldest of this.marks) {
			if (this.marks.size <= REMEMBERED) break;
			this.marks.delete(oldest);
		}
		return true;
	}
}
