import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { statementOf } from '../../api/endpoint.ts';
import type { JsonObject } from '../../api/json.ts';
import { connect, pages } from '../../transport';
import type { Client } from '../../transport';
import type { Answer } from '../../definition/request';
import { advance, firstSince, nextSince } from './cursor';
import { isWanted, itemOf } from '../output';
import { settingsOf } from '../settings';
import type { Settings } from '../settings';

const ENDPOINT = 'GET /activities';
/** A bare list in an order that is documented nowhere. */
const PAGES = statementOf(ENDPOINT).pages ?? {};

/** A span of time with more rows than this is read in parts, so that a poll that runs out of time has got somewhere. */
const MOST_ROWS = 2000;
/** A span this short is read whole, however many rows it has. */
const SHORTEST_MS = 60_000;

/** How many events a test in the editor shows. */
const SAMPLE = 10;

/**
 * Asks lemlist what has happened since the last poll.
 * @returns the new events as items, oldest first; null when there are none
 * @throws NodeApiError when lemlist refuses; the next poll then begins where this one began
 */
export async function poll(functions: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const settings = settingsOf(functions);
	const client = await connect(functions);
	const events =
		functions.getMode() === 'manual'
			? (await sample(client, settings)).filter((event) => isWanted(event, settings)).slice(0, SAMPLE)
			: await newEvents(functions, client, settings);
	return events.length === 0 ? null : [events.map((event) => itemOf(event, settings))];
}

/** Activities to show what they look like, whenever they happened. */
async function sample(client: Client, settings: Settings): Promise<JsonObject[]> {
	for await (const page of pages(asking(client, settings), PAGES, Infinity)) return page;
	return [];
}

/** Wanted activities that were not reported so far. Reads as much of a backlog as there is time for. */
async function newEvents(
	functions: IPollFunctions,
	client: Client,
	settings: Settings,
): Promise<IDataObject[]> {
	const start = Date.now();
	// Older versions of n8n give a poll all the time it takes.
	const time = (functions.getPollBudgetMs?.() ?? Infinity) / 2;
	const begin = nextSince(functions) ?? firstSince(functions, settings, start);
	const rows: JsonObject[] = [];
	let read = 0;
	let failure: unknown;
	try {
		for await (const part of parts(asking(client, settings), begin, start)) {
			for (const row of part) rows.push(row);
			read++;
			if (Date.now() - start > time) break;
		}
	} catch (error) {
		failure = error;
	}
	if (failure !== undefined) {
		if (read === 0) throw failure;
		const why = failure instanceof Error ? failure.message : String(failure);
		functions.logger.warn(
			`${functions.getNode().name}: the rest is left to the next poll, because ${why}`,
		);
	}
	return advance(functions, settings, rows, start);
}

type Ask = (query: Record<string, unknown>) => Promise<Answer>;

/** GET /activities with the filters that lemlist has: one type, one campaign. The others are applied to what comes. */
function asking(client: Client, { events, campaigns, firstTimeOnly }: Settings): Ask {
	const filters: Record<string, unknown> = { version: 'v2' };
	if (events?.size === 1) filters.type = [...events][0];
	if (campaigns.length === 1) filters.campaignId = campaigns[0];
	if (firstTimeOnly) filters.isFirst = true;
	return async (query) => await client.send(ENDPOINT, { query: { ...filters, ...query } });
}

/**
 * Reads all activities between two moments, both included, in parts that follow each other in time.
 * @param begin ms since 1970
 * @param end fixed while pages are read, because what happens meanwhile would shift them
 */
async function* parts(ask: Ask, begin: number, end: number): AsyncGenerator<JsonObject[]> {
	// lemlist wants the end after the begin, which may be ahead where the clocks differ.
	const last = Math.max(end, begin + 1000);
	let span = last - begin;
	for (let from = begin; from < last; ) {
		const to = Math.min(from + span, last);
		const most = span > SHORTEST_MS ? MOST_ROWS : Infinity;
		const rows = await between(ask, from, to, most);
		if (rows.length > most) {
			span = Math.max(Math.ceil(span / 2), SHORTEST_MS);
			continue;
		}
		yield rows;
		from = to;
		if (rows.length < MOST_ROWS / 2) span *= 2;
	}
}

/** Activities between two moments; one more than `most` when there are more. */
async function between(ask: Ask, from: number, to: number, most: number): Promise<JsonObject[]> {
	const dates = { minDate: new Date(from).toISOString(), maxDate: new Date(to).toISOString() };
	const rows: JsonObject[] = [];
	for await (const page of pages(async (paging) => await ask({ ...dates, ...paging }), PAGES, most + 1)) {
		rows.push(...page);
	}
	return rows;
}
