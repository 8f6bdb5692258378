import type { TriggerFunctions } from '../settings';
import { Seen } from './seen';

/**
 * What this process knows of a trigger node. n8n reads the static data anew for every call and stores it when the call
 * is over, so calls at the same time do not see each other in it; here they do.
 */
export interface Memory {
	seen: Seen;
	/** Hash of the secret that follows from the credential, and when it was asked for. */
	derived?: { hash: Promise<string | undefined>; at: number };
	/** When this process last began to compare lemlist's hooks with what is wanted. */
	lookedAt: number;
	/** Hash of the secret of all hooks, once a look found no other. */
	only?: string;
	/** Calls that started nothing, by reason: those not logged yet, and when others were logged last. */
	idle: Map<string, { count: number; loggedAt: number }>;
	/** When the cause of a lead state came, by state and lead; the latest last. */
	happened: Map<string, number>;
}

const memories = new Map<string, Memory>();

function keyOf(functions: TriggerFunctions): string {
	// An editor that listens for a test event has hooks of its own beside those of the active workflow.
	const test = functions.getMode() === 'manual';
	return JSON.stringify([functions.getWorkflow().id, functions.getNode().id, test]);
}

/** The memory of the node, one for the active workflow and one for tests. */
export function memoryOf(functions: TriggerFunctions): Memory {
	const key = keyOf(functions);
	let memory = memories.get(key);
	if (!memory) {
		memory = { seen: new Seen(), lookedAt: -Infinity, idle: new Map(), happened: new Map() };
		memories.set(key, memory);
	}
	return memory;
}

/** Begins anew, so that somebody who tests with the same event again gets it again. */
export function forget(functions: TriggerFunctions): void {
	memories.delete(keyOf(functions));
}
