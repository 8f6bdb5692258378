import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import type { JsonObject } from '../../api/json.ts';
import { THIS_PROCESS, connect, pages } from '../../transport';
import type { Client, World } from '../../transport';
import { isWanted, itemOf } from '../output';
import { settingsOf } from '../settings';
import type { Settings } from '../settings';
import { advance, nextReading, retreat } from './cursor';
import { PAGES, parts } from './parts';
import type { Ask } from './parts';

/** How many events a test in the editor shows. */
const SAMPLE = 10;

/**
 * Asks lemlist what has happened since the last poll.
 * @returns the new events as items, oldest first; null when there are none
 * @throws NodeApiError when lemlist refuses; the next poll then begins where this one began
 */
export async function poll(
	functions: IPollFunctions,
	world: World = THIS_PROCESS,
): Promise<INodeExecutionData[][] | null> {
	const settings = settingsOf(functions);
	const client = await connect(functions, world);
	const events =
		functions.getMode() === 'manual'
			? (await sample(client, settings)).filter((event) => isWanted(event, settings)).slice(0, SAMPLE)
			: await newEvents(functions, client, settings, world);
	return events.length === 0 ? null : [events.map((event) => itemOf(event, settings))];
}

/** Activities to show what they look like, whenever they happened. */
async function sample(client: Client, settings: Settings): Promise<JsonObject[]> {
	const ask = asking(client, settings);
	for await (const page of pages(
		ask,
		PAGES,
		Infinity,
		() => undefined,
		() => 0,
	))
		return page;
	return [];
}

/** Wanted activities that were not reported so far. Reads as much of a backlog as there is time for. */
async function newEvents(
	functions: IPollFunctions,
	client: Client,
	settings: Settings,
	world: World,
): Promise<IDataObject[]> {
	const start = world.date();
	// Older versions of n8n give a poll all the time it takes.
	const time = (functions.getPollBudgetMs?.() ?? Infinity) / 2;
	const reading = nextReading(functions, settings, world);
	const rows: JsonObject[] = [];
	let read = 0;
	let failure: unknown;
	try {
		for await (const part of parts(asking(client, settings), reading, () => client.room)) {
			for (const row of part) rows.push(row);
			read++;
			// n8n stores nothing of a poll that finds nothing.
			if (rows.length > 0 && world.date() - start > time) break;
		}
	} catch (error) {
		failure = error;
	}
	if (failure !== undefined && read === 0) {
		retreat(functions, world, reading);
		throw failure;
	}
	const why = failure instanceof Error ? failure.message : (failure ?? reading.gap);
	if (why !== undefined) {
		functions.logger.warn(
			`${functions.getNode().name}: the rest is left to the next poll, because ${String(why)}`,
		);
	}
	return advance(functions, settings, rows, reading, { world, now: start });
}

/** GET /activities with the filters that lemlist has: one type, one campaign. The others are applied to what comes. */
function asking(client: Client, { events, campaigns, firstTimeOnly }: Settings): Ask {
	const filters: Record<string, unknown> = { version: 'v2' };
	if (events?.size === 1) filters.type = [...events][0];
	if (campaigns.length === 1) filters.campaignId = campaigns[0];
	if (firstTimeOnly) filters.isFirst = true;
	return async (query, signal) =>
		await client.send('GET /activities', { query: { ...filters, ...query }, signal });
}
