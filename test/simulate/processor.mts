import { Process } from './time.mts';

/** The lead states that events cause. */
export const STATE_OF: Readonly<Record<string, string>> = {
	emailsSent: 'contacted',
	emailsReplied: 'warmed',
	linkedinReplied: 'warmed',
};
/** So long a cause counts. */
const TOGETHER_MS = 60_000;

export interface Event {
	_id: string;
	type: string;
	leadId: string;
}

/** What the disk holds of a workflow, and the events that are noted in it. */
export interface Kept {
	whole: string;
	events: ReadonlySet<string>;
}

/** A process that takes calls, and what it must know of events. */
export class Processor extends Process {
	readonly #events = new Set<string>();
	/** When a cause came, ms since the start, by state and lead. */
	readonly #causes = new Map<string, number>();

	/** All it knows, to be stored. */
	get events(): ReadonlySet<string> {
		return new Set(this.#events);
	}

	/** An event comes with a call that read what is kept. @returns whether it is new; from now on it is not */
	takes(event: Event, kept: Kept): boolean {
		for (const key of kept.events) this.#events.add(key);
		const key = `${event.type} ${event._id}`;
		const isNew = !this.#events.has(key);
		this.#events.add(key);
		const state = STATE_OF[event.type];
		if (isNew && state !== undefined) this.#causes.set(`${state} ${event.leadId}`, this.now());
		return isNew;
	}

	/** Whether a lead state, which came at this time, is told by its cause. */
	hasCauseOf({ type, leadId }: Event, came: number): boolean {
		return (this.#causes.get(`${type} ${leadId}`) ?? -Infinity) > came - TOGETHER_MS;
	}
}
