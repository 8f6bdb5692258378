import { startServer } from '../support/server.mts';
import type { INodeParameters } from 'n8n-workflow';
import type { Answer } from './answers.mts';
import { ask, child } from './child.mts';
import type { Job, Report } from './worker.mts';

/** Something that goes wrong, and what has to become of it. */
export interface Trouble {
	name: string;
	/** Takes more than some seconds, so that it is left out of the short form. */
	isLong?: boolean;
	parameters: INodeParameters;
	items?: number;
	answer: Answer;
	/** What has to be said in the end, in the error or its description; nothing where it ends well. */
	says?: RegExp;
	most: { seconds: number; mb: number; requests: number };
	/** Items that come out. */
	gives?: number;
}

export interface Outcome extends Report {
	requests: number;
	/** Connections that are still open when it is over. */
	open: number;
}

/** Nothing of it may come back, whatever it is dressed in. */
const KEY = 'a key of chaos';
const DRESSED = [KEY, encodeURIComponent(KEY), btoa(KEY), btoa(`:${KEY}`)];

/** Starts what answers, and says how many requests came and how many connections are open. */
export async function answering(answer: Answer, tls?: Parameters<typeof startServer>[1]) {
	const count = { open: 0, requests: 0 };
	const server = await startServer((request, response) => {
		count.open++;
		count.requests++;
		response.on('close', () => count.open--);
		response.on('error', () => undefined);
		answer(request, response, count.requests);
	}, tls);
	return { server, count };
}

/** Runs the node in a process of its own. */
export async function run(
	{ parameters, items = 1 }: Trouble,
	baseUrl: string,
	env: Record<string, string> = {},
): Promise<Report> {
	const job: Job = { parameters, items, baseUrl, apiKey: KEY };
	const report = await ask<Report>(await child('worker.mts', env), job);
	// The server hears of the end a moment later.
	await new Promise((resolve) => setTimeout(resolve, 500));
	return report;
}

/** Plays a trouble with one server. */
export async function play(trouble: Trouble): Promise<Outcome> {
	const { server, count } = await answering(trouble.answer);
	const report = await run(trouble, server.url);
	const outcome = { ...report, ...count };
	await server.close();
	return outcome;
}

/** What is not as it must be. */
export function faults(
	{ says, most, gives = 0 }: Trouble,
	{ seconds, peakMb, requests, open, items, error, told }: Outcome,
): string[] {
	return [
		says ? !says.test(told) && `says ${error}` : error !== undefined && `says ${error}`,
		items !== gives && `${items} items instead of ${gives}`,
		seconds > most.seconds && `took ${seconds.toFixed(0)} s`,
		peakMb > most.mb && `took ${peakMb.toFixed(0)} MB`,
		requests > most.requests && `${requests} requests`,
		open > 0 && `${open} connections left open`,
		DRESSED.some((each) => told.includes(each)) && 'tells the key',
	].filter((fault) => fault !== false);
}
