import { whenEnded } from './ending';
import { Cancelled } from './world';
import type { World } from './world';

/** A request on its way, or one that still counts against the window. */
export interface Turn {
	/** When it started (ms on the pacer's clock). */
	readonly start: number;
	/** How much later than usual it may have been counted, once its answer has told. */
	late: number;
	/** Whether it does still; a refused one never did. */
	counts: boolean;
}

/** How much earlier than it did somebody counts as having come. Whoever waits is passed by no more than that. */
const HEAD_START_MS = { urgent: 10_000, newcomer: 2000, none: 0 };

/** Who sends requests: an execution, a picker, a hook or a poll. */
export interface Party {
	/** A person or a schedule waits for it. */
	readonly isUrgent: boolean;
	/** How many requests it is still going to send, beside those that wait for their turn, as far as it knows. */
	coming: number;
	/** Its cancelling. */
	readonly signal?: AbortSignal;
}

/** Thrown to those who would have to wait longer than they can, because lemlist has refused the key for so long. */
export class Held extends Error {
	override name = 'Held';
}

interface Waiter {
	since: number;
	/** The longest hold it can wait out by now, in ms. */
	patience(): number;
	go(turn: Turn): void;
	giveUp(error: Error): void;
}

/** Those who wait for their turn with one key: whoever has waited longest, since they came or were served, is next. */
export class Queue {
	/** How many wait. */
	length = 0;
	/** By party: first come, first served. */
	private readonly lines = new Map<Party, Waiter[]>();
	/** When a party was served last. */
	private readonly served = new WeakMap<Party, number>();

	constructor(private readonly world: World) {}

	/** How many requests wait, and how many more those who wait are going to send. */
	get coming(): number {
		let coming = this.length;
		for (const party of this.lines.keys()) coming += party.coming;
		return coming;
	}

	/**
	 * Waits for a turn.
	 * @param patience tells how many ms of a hold it can wait out by then
	 * @param signal ends the waiting; that of the party unless given
	 * @throws Cancelled when it does
	 * @throws Held when the key is held for longer than that
	 */
	async join(party: Party, patience: () => number, signal = party.signal): Promise<Turn> {
		if (signal?.aborted) throw new Cancelled();
		return await new Promise<Turn>((resolve, reject) => {
			const line = this.lines.get(party) ?? [];
			this.lines.set(party, line);
			const leave = () => {
				unheard();
				line.splice(line.indexOf(waiter), 1);
				if (line.length === 0) this.lines.delete(party);
				this.length--;
			};
			const waiter: Waiter = {
				since: this.world.now(),
				patience,
				go(turn) {
					leave();
					resolve(turn);
				},
				giveUp(error) {
					leave();
					reject(error);
				},
			};
			const unheard = whenEnded(signal, () => waiter.giveUp(new Cancelled()));
			line.push(waiter);
			this.length++;
		});
	}

	/** Lets those go who cannot wait out a hold of so many ms. */
	release(hold: number): void {
		for (const waiter of [...this.lines.values()].flat())
			if (waiter.patience() < hold) waiter.giveUp(new Held());
	}

	/** Gives the turn to whose it is. */
	serve(turn: Turn): void {
		const party = this.next();
		if (!party) return;
		this.served.set(party, turn.start);
		this.lines.get(party)?.[0]?.go(turn);
	}

	private next(): Party | undefined {
		let next: Party | undefined;
		let longest = Infinity;
		for (const [party, [head]] of this.lines) {
			const served = this.served.get(party);
			const headStart = party.isUrgent ? 'urgent' : served === undefined ? 'newcomer' : 'none';
			const since = Math.max(head?.since ?? 0, served ?? 0) - HEAD_START_MS[headStart];
			if (since < longest) {
				longest = since;
				next = party;
			}
		}
		return next;
	}
}
