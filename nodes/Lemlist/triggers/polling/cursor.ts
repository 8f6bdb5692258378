import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError, tryToParseDateTime } from 'n8n-workflow';
import { isWanted } from '../output';
import type { Settings } from '../settings';

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

/** What is kept between polls in the static data. */
interface Cursor {
	/** Begin of the next poll, ms since 1970; everything before has been dealt with. */
	since: number;
	/** Activities since then that have been dealt with: when they were created (ms), by id. */
	seen: Record<string, number>;
	choice: Choice;
	/** The workflow whose cursor it is; a copy begins anew. */
	workflowId?: string;
}

function cursorOf(functions: IPollFunctions): Cursor | undefined {
	const cursor = functions.getWorkflowStaticData('node').cursor as unknown as Cursor | undefined;
	return cursor?.workflowId === functions.getWorkflow().id ? cursor : undefined;
}

/** Where the next poll begins (ms since 1970); undefined before the first one. */
export function nextSince(functions: IPollFunctions): number | undefined {
	return cursorOf(functions)?.since;
}

/**
 * Where the first poll begins (ms since 1970).
 * @throws NodeOperationError when the user's date is none
 */
export function firstSince(functions: IPollFunctions, { since }: Settings, now: number): number {
	if (since === undefined) return now - OVERLAP_MS;
	try {
		return tryToParseDateTime(since, functions.getTimezone()).toMillis();
	} catch {
		throw new NodeOperationError(functions.getNode(), `Report Since is not a date: ${since}`);
	}
}

/**
 * Moves the cursor over these activities.
 * @param rows all activities from the cursor on, up to some moment
 * @param now when they were asked for, ms since 1970
 * @returns those to report, oldest first. Before the first poll nothing is new, unless the user asked for the past; and
 *   what has just been chosen is new from now on.
 */
export function advance(
	functions: IPollFunctions,
	settings: Settings,
	rows: IDataObject[],
	now: number,
): IDataObject[] {
	// Read only now: a poll that took long may have been overtaken by the next one.
	const before = cursorOf(functions);
	const since = before?.since ?? firstSince(functions, settings, now);
	const isNew = (row: IDataObject) =>
		timeOf(row) >= since && !Object.hasOwn(before?.seen ?? {}, String(row._id));
	// By id, because where two spans of time meet, both have the activity of that moment.
	const fresh = new Map(rows.filter(isNew).map((row) => [String(row._id), row]));
	const newest = rows.map(timeOf).reduce((latest, time) => Math.max(latest, time), since);
	const next: Cursor = {
		since: Math.max(since, newest - OVERLAP_MS),
		seen: { ...before?.seen },
		choice: choiceOf(settings),
		workflowId: functions.getWorkflow().id,
	};
	for (const [id, row] of fresh) next.seen[id] = timeOf(row);
	for (const [id, time] of Object.entries(next.seen)) if (time < next.since) delete next.seen[id];
	functions.getWorkflowStaticData('node').cursor = next as unknown as IDataObject;

	const wasChosen = before
		? (row: IDataObject) => timeOf(row) >= now || isWanted(row, { ...settings, ...chosenIn(before) })
		: () => settings.since !== undefined;
	return [...fresh.values()]
		.filter((row) => isWanted(row, settings) && wasChosen(row))
		.sort((a, b) => timeOf(a) - timeOf(b));
}

/** When an activity was created, ms since 1970. */
function timeOf({ createdAt }: IDataObject): number {
	return Date.parse(String(createdAt));
}

function choiceOf({ events, campaigns, firstTimeOnly }: Settings): Choice {
	return { ...(events && { events: [...events] }), campaigns: [...campaigns], firstTimeOnly };
}

function chosenIn({
	choice: { events, ...rest },
}: Cursor): Omit<Choice, 'events'> & Pick<Settings, 'events'> {
	return { ...rest, events: events && new Set(events) };
}
