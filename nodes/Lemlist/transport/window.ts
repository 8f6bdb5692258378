import type { Turn } from './queue';
import { Soonest } from './soonest';

export const WINDOW_MS = 2000;

/** Waited on top of the window: what timers and clocks are off by. */
const MARGIN_MS = 10;

/** The requests of a key that count against its sliding window. All times are ms on the pacer's clock. */
export class Window {
	/** How many count. */
	counted = 0;
	/** Those that count or did, by when they stop to, as far as was known. */
	private readonly turns = new Soonest<Turn>();

	/** When the next one stops to count; undefined where none does. */
	get nextEnd(): number | undefined {
		return this.turns.first?.key;
	}

	/** Takes in a request that starts. */
	add(start: number): Turn {
		const turn = { start, late: 0, counts: true };
		this.counted++;
		this.turns.push(endOf(turn), turn);
		return turn;
	}

	/** Takes out one that was refused. */
	remove(turn: Turn): void {
		if (turn.counts) this.counted--;
		turn.counts = false;
	}

	/** Forgets those that no longer count. */
	moveTo(now: number): void {
		for (let { first } = this.turns; first; { first } = this.turns) {
			const turn = first.value;
			if (turn.counts && first.key > now) return;
			this.turns.shift();
			if (!turn.counts) continue;
			// Its answer has told since that it came later.
			if (endOf(turn) > now) this.turns.push(endOf(turn), turn);
			else this.remove(turn);
		}
	}
}

/** When a request no longer counts, so that its successor may start. */
function endOf({ start, late }: Turn): number {
	return start + late + WINDOW_MS + MARGIN_MS;
}
