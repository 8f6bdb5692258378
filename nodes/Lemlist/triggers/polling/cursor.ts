import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError, tryToParseDateTime } from 'n8n-workflow';
import { memory } from '../../transport';
import type { World } from '../../transport';
import { isWanted } from '../output';
import type { Settings } from '../settings';
import { halfOf, timeOf } from './parts';
import type { Reading } from './parts';
import { fingerprintOf, packed, unpacked } from './seen';
import type { StoredSeen } from './seen';

/**
 * Every poll looks this far behind the newest activity it knows: an activity may become visible late. What was dealt with
 * there is not reported again. The time of lemlist's own clock counts, never that of n8n's.
 */
const OVERLAP_MS = 120_000;

/** What the user chose, as static data. */
interface Choice {
	events?: string[];
	campaigns: string[];
	firstTimeOnly: boolean;
}

/** What is kept between polls in the static data. All times are ms since 1970. */
interface Cursor {
	/** Begin of the next poll; everything before has been dealt with. */
	since: number;
	/** Activities since then that have been dealt with. */
	seen: StoredSeen;
	/** The newest time that lemlist's clock is known to have shown. */
	newest?: number;
	/** How long a part of a backlog is to be that is not read to its end yet. */
	span?: number;
	/** Up to where it is known to have too much for one part. */
	crowded?: number;
	choice: Choice;
	/** The workflow whose cursor it is; a copy begins anew. */
	workflowId?: string;
}

/**
 * How long the next part is to be, ms, by trigger, after one could not be read. The process remembers it: n8n stores nothing
 * of a poll that fails, and where that is the first one it does not activate the workflow and tries again.
 */
const spansOf = memory(() => new Map<string, number>());

function keyOf(functions: IPollFunctions): string {
	return JSON.stringify([functions.getWorkflow().id, functions.getNode().id]);
}

function cursorOf(functions: IPollFunctions): Cursor | undefined {
	const cursor = functions.getWorkflowStaticData('node').cursor as unknown as Cursor | undefined;
	return cursor?.workflowId === functions.getWorkflow().id ? cursor : undefined;
}

/** What the next poll is to read. @throws NodeOperationError when the user's date is none */
export function nextReading(functions: IPollFunctions, settings: Settings, world: World): Reading {
	const now = world.date();
	const cursor = cursorOf(functions);
	if (cursor) heal(functions, cursor, now);
	const reached = cursor?.since ?? firstSince(functions, settings, now);
	// lemlist wants the end after the begin, which may be ahead where the clocks differ.
	const last = Math.max(now, reached + 1000);
	return {
		reached,
		last,
		span: spansOf(world).get(keyOf(functions)) ?? cursor?.span ?? last - reached,
		crowded: cursor?.crowded,
		newest: -Infinity,
	};
}

/** A cursor that stands at no time would let nothing through ever again. Version 0.1.0 could come to that. */
function heal(functions: IPollFunctions, cursor: Cursor, now: number): void {
	if (Number.isFinite(cursor.since)) return;
	const times = [...unpacked(cursor.seen).values()];
	cursor.since = times.length > 0 ? Math.min(...times) : now - OVERLAP_MS;
	functions.logger.warn(
		`${functions.getNode().name}: how far activities had been reported was lost. It goes on from ${new Date(cursor.since).toISOString()}; what happened before may be missing.`,
	);
}

/** @param clock lemlist's time, which may be behind that of n8n */
function firstSince(functions: IPollFunctions, { since }: Settings, now: number, clock = Infinity): number {
	if (since === undefined) return Math.min(now - OVERLAP_MS, clock);
	try {
		return tryToParseDateTime(since, functions.getTimezone()).toMillis();
	} catch {
		throw new NodeOperationError(functions.getNode(), `Report Since is not a date: ${since}`);
	}
}

/** Keeps what a poll has learned that could not read its first part: the next one reads a shorter one. */
export function retreat(functions: IPollFunctions, world: World, reading: Reading): void {
	const { reached, last, span, newest } = reading;
	spansOf(world).set(keyOf(functions), halfOf(Math.min(span, last - reached)));
	const cursor = cursorOf(functions);
	if (cursor) cursor.newest = Math.max(cursor.newest ?? cursor.since, newest);
}

/**
 * Moves the cursor over what was read.
 * @param rows all activities up to where the reading has come, and maybe some after it
 * @param now when they were asked for, ms since 1970
 * @returns those to report, oldest first. Before the first poll nothing is new, unless the user asked for the past; and
 *   what has just been chosen is new from now on.
 */
export function advance(
	functions: IPollFunctions,
	settings: Settings,
	rows: IDataObject[],
	reading: Reading,
	{ world, now }: { world: World; now: number },
): IDataObject[] {
	spansOf(world).delete(keyOf(functions));
	// Read only now: a poll that took long may have been overtaken by the next one.
	const before = cursorOf(functions);
	const { reached, last, span, crowded, clock, gap } = reading;
	const since = before?.since ?? firstSince(functions, settings, now, clock);
	// What has no time of its own is remembered for as long as it comes.
	const at = (row: IDataObject) => timeOf(row, last) ?? last;
	const seen = unpacked(before?.seen);
	const fresh: IDataObject[] = [];
	for (const row of rows) {
		if (at(row) < since) continue;
		const fingerprint = fingerprintOf(row);
		if (!seen.has(fingerprint)) fresh.push(row);
		seen.set(fingerprint, at(row));
	}
	const newest = Math.max(before?.newest ?? since, reading.newest);
	const next: Cursor = {
		since: Math.max(since, Math.min(reached, newest - OVERLAP_MS)),
		seen: {},
		newest,
		choice: choiceOf(settings),
		workflowId: functions.getWorkflow().id,
	};
	next.seen = packed(seen, next.since);
	if (reached < last && gap === undefined) {
		next.span = span;
		next.crowded = crowded;
	}
	functions.getWorkflowStaticData('node').cursor = next as unknown as IDataObject;

	const wasChosen = before
		? (row: IDataObject) => at(row) >= now || isWanted(row, { ...settings, ...chosenIn(before) })
		: () => settings.since !== undefined;
	return fresh.filter((row) => isWanted(row, settings) && wasChosen(row)).sort((a, b) => at(a) - at(b));
}

function choiceOf({ events, campaigns, firstTimeOnly }: Settings): Choice {
	return { ...(events && { events: [...events] }), campaigns: [...campaigns], firstTimeOnly };
}

function chosenIn({
	choice: { events, ...rest },
}: Cursor): Omit<Choice, 'events'> & Pick<Settings, 'events'> {
	return { ...rest, events: events && new Set(events) };
}
