/** A heap: gives back first what has the least key. */
export class Soonest<T> {
	private readonly entries: Array<{ key: number; value: T }> = [];

	/** The entry with the least key. */
	get first(): { readonly key: number; readonly value: T } | undefined {
		return this.entries[0];
	}

	push(key: number, value: T): void {
		const { entries } = this;
		let at = entries.push({ key, value }) - 1;
		while (at > 0) {
			const above = (at - 1) >> 1;
			if (this.keyAt(above) <= key) break;
			this.swap(at, above);
			at = above;
		}
	}

	/** Takes out the first entry. */
	shift(): void {
		const last = this.entries.pop();
		if (last === undefined || this.entries.length === 0) return;
		this.entries[0] = last;
		for (let at = 0; ; ) {
			const [left, right] = [2 * at + 1, 2 * at + 2];
			const least = this.keyAt(right) < this.keyAt(left) ? right : left;
			if (this.keyAt(least) >= last.key) return;
			this.swap(at, least);
			at = least;
		}
	}

	private keyAt(index: number): number {
		return this.entries[index]?.key ?? Infinity;
	}

	private swap(a: number, b: number): void {
		const [one, other] = [this.entries[a], this.entries[b]];
		if (one && other) [this.entries[a], this.entries[b]] = [other, one];
	}
}
