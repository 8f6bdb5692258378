const PIECE = 3;

/** Finds things by part of a text without looking at each of them. */
export class TextIndex<T> {
	readonly #things: T[] = [];
	readonly #texts: string[] = [];
	readonly #places = new Map<T, number>();
	/** By piece of a text, the places of the things that have it, or had it. */
	readonly #pieces = new Map<string, number[]>();

	/** Takes in a thing, or another text of one. */
	add(thing: T, text: string): void {
		const place = this.#places.get(thing) ?? this.#things.push(thing) - 1;
		this.#places.set(thing, place);
		this.#texts[place] = text;
		for (const piece of piecesOf(text)) {
			const places = this.#pieces.get(piece);
			if (!places) this.#pieces.set(piece, [place]);
			else if (places.at(-1) !== place) places.push(place);
		}
	}

	/** All that have this in their text, in the order in which they came. */
	find(text: string): T[] {
		const lists = piecesOf(text).map((piece) => this.#pieces.get(piece) ?? []);
		const [fewest = this.#texts.keys()] = lists.sort((a, b) => a.length - b.length);
		const places = [...fewest].filter((place) => this.#texts[place]?.includes(text));
		return [...new Set(places)].sort((a, b) => a - b).map((place) => this.#things[place] as T);
	}
}

function piecesOf(text: string): string[] {
	return Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, at) =>
		text.slice(at, at + PIECE),
	);
}
