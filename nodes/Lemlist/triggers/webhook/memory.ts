import { memory } from '../../transport';
import type { World } from '../../transport';
import type { TriggerFunctions } from '../settings';
import { Seen } from './seen';

/** A trigger that nobody has called for a day is forgotten; what is stored of it is not. */
const FORGET_MS = 24 * 60 * 60_000;

/**
 * What this process knows of a trigger node. n8n reads the static data anew for every call and stores it when the call
 * is over, so calls at the same time do not see each other in it; here they do. All times are ms on the clock of the process.
 */
export interface Memory {
	/** When it was needed last. */
	usedAt: number;
	seen: Seen;
	/** Hash of the secret that follows from the credential, and when it was asked for. */
	derived?: { hash: Promise<string | undefined>; at: number };
	/** When this process last asked which secret follows from the credential, behind a call that was taken. */
	askedAt: number;
	/** When it last began to compare lemlist's hooks with what is wanted, and the hash of the secret they should have. */
	looked: { at: number; hash?: string };
	/** Hash of the secret of all hooks, once a look found no other. */
	only?: string;
	/** Calls that started nothing, by reason: those not logged yet, and when others were logged last. */
	idle: Map<string, { count: number; loggedAt: number }>;
	/** When the cause of a lead state came, by state and lead; the latest last. */
	happened: Map<string, number>;
}

const memoriesOf = memory(() => new Map<string, Memory>());

function keyOf(functions: TriggerFunctions): string {
	// An editor that listens for a test event has hooks of its own beside those of the active workflow.
	const test = functions.getMode() === 'manual';
	return JSON.stringify([functions.getWorkflow().id, functions.getNode().id, test]);
}

/** The memory of the node in this process, one for the active workflow and one for tests. */
export function memoryOf(functions: TriggerFunctions, world: World): Memory {
	const memories = memoriesOf(world);
	const key = keyOf(functions);
	const known = memories.get(key);
	const usedAt = world.now();
	if (known) return Object.assign(known, { usedAt });
	for (const [other, { usedAt: at }] of memories) if (usedAt - at > FORGET_MS) memories.delete(other);
	const made: Memory = {
		usedAt,
		seen: new Seen(),
		askedAt: -Infinity,
		looked: { at: -Infinity },
		idle: new Map(),
		happened: new Map(),
	};
	memories.set(key, made);
	return made;
}

/** Begins anew, so that somebody who tests with the same event again gets it again. */
export function forget(functions: TriggerFunctions, world: World): void {
	memoriesOf(world).delete(keyOf(functions));
}
