/** Characters for one list of items; there are two, and the words around them. */
const LONGEST = 150;

/** What became of the items of a run that stops. */
export interface Progress {
	/** How many items there were. */
	count: number;
	/** Indexes of those that are done, ascending. */
	done: readonly number[];
	/** Indexes of those whose request went out, but of which no answer tells what became, ascending. */
	unanswered: readonly number[];
}

/** Says what became of the items, so that the next run can leave out what is done; at most about 500 characters. */
export function progressOf({ count, done, unanswered }: Progress): string {
	const which = done.length > 0 && done.length < count ? ` (${ranges(done)})` : '';
	const unsure =
		unanswered.length > 0
			? ` Sent, but without an answer that tells: ${ranges(unanswered)}. Check these in lemlist before running them again.`
			: '';
	return `Done before it stopped: ${done.length} of ${count} items${which}.${unsure}`;
}

/** Indexes as n8n counts items, from 0 on: `items 0–41, 44`. */
function ranges(indexes: readonly number[]): string {
	const all: Array<[first: number, last: number]> = [];
	for (const index of indexes) {
		const range = all.at(-1);
		if (range && range[1] === index - 1) range[1] = index;
		else all.push([index, index]);
	}
	const texts = all.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
	let text = '';
	for (const [place, each] of texts.entries()) {
		const next = text === '' ? each : `${text}, ${each}`;
		if (next.length > LONGEST) {
			const left = all.slice(place).reduce((sum, [first, last]) => sum + last - first + 1, 0);
			return `items ${text} and ${left} more`;
		}
		text = next;
	}
	return `${indexes.length === 1 ? 'item' : 'items'} ${text}`;
}
