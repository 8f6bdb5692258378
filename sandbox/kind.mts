import type { JsonValue } from './api.mts';
import { id } from './id.mts';
import { Refusal } from './answer.mts';
import type { Store } from './store.mts';

/** A thing that lemlist keeps; its id never changes. */
export interface Row {
	readonly _id: string;
}

/** A thing before it is kept. */
export type New<T> = Omit<T, '_id'>;

/** What the invention of a fresh team is given. */
export interface Seeding {
	store: Store;
	/** A date so many days before the start, in ISO 8601: distances are fixed, dates are not. */
	ago(days: number): string;
	/** 0 to 1; the same after every start, and for each kind on its own. */
	random(): number;
}

/** A kind of thing, and all that its collection needs to know. */
export interface Kind<T extends Row> {
	/** What the collection is called in the kept state. */
	readonly name: string;
	/** lemlist's own prefix of ids: `lbl`. */
	readonly prefix: string;
	/** lemlist's words, with status 404, where there is no such thing. */
	readonly missing: JsonValue;
	/** What a fresh team has of it, in the order of creation. */
	seed?(seeding: Seeding): Iterable<New<T>>;
	/** What answers show; all of it unless given. */
	show?(row: T): unknown;
	/** Nothing ever changes it: it is invented anew where others are kept. */
	readonly isFixed?: true;
}

/** Things of one kind by id, in the order of their creation. */
export class Collection<T extends Row> extends Map<string, T> {
	readonly kind: Kind<T>;
	/** How many were ever made. */
	made = 0;
	#rows: T[] | undefined;

	constructor(kind: Kind<T>) {
		super();
		this.kind = kind;
	}

	/** All of them. Made once, so that a look at one page of many costs no more than one of few. */
	get rows(): readonly T[] {
		return (this.#rows ??= [...this.values()]);
	}

	/** One that nothing of the kind ever had. */
	nextId(): string {
		return id(this.kind.prefix, ++this.made);
	}

	/** Keeps something new under the next id. */
	add(fields: New<T>): T {
		const row = { _id: this.nextId(), ...fields } as T;
		this.set(row._id, row);
		return row;
	}

	override set(key: string, row: T): this {
		const before = this.size;
		super.set(key, row);
		if (this.size > before) this.#rows?.push(row);
		else this.#rows = undefined;
		return this;
	}

	override delete(key: string): boolean {
		this.#rows = undefined;
		return super.delete(key);
	}

	override clear(): void {
		this.#rows = undefined;
		super.clear();
	}

	/** @throws Refusal, 404 unless told, where there is no such thing. @param words lemlist's, if they differ from the usual */
	need(key: string | undefined, words: JsonValue = this.kind.missing, status = 404): T {
		const row = this.get(key ?? '');
		if (!row) throw new Refusal(status, words);
		return row;
	}

	/** The first that has all of these values. */
	find(values: Partial<T>): T | undefined {
		const entries = Object.entries(values);
		return this.rows.find((row) => entries.every(([key, value]) => row[key as keyof T] === value));
	}

	/** What an answer shows of a thing. */
	shown(row: T): unknown {
		return this.kind.show ? this.kind.show(row) : row;
	}
}
