import { existsSync } from 'node:fs';
import path from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { backlog, costOfCall } from '../test/chaos/calls.mts';
import { leastMs, run } from './run.mts';
import type { Run } from './run.mts';
import type { ServerOptions } from './server.mts';
import type { Job, OtherNode } from './worker.mts';

/** A figure that is measured. */
export interface Row {
	what: string;
	figure: string;
	aim: string;
	reached: boolean;
}

const OPEN = 1e6;
const NODES = path.resolve(import.meta.dirname, '../e2e/node_modules/n8n-nodes-base/dist/nodes');
const HTTP_REQUEST: OtherNode = {
	file: path.join(NODES, 'HttpRequest/V3/HttpRequestV3.node.js'),
	name: 'HttpRequestV3',
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
};
const BUILT_IN: OtherNode = {
	file: path.join(NODES, 'Lemlist/v2/LemlistV2.node.js'),
	name: 'LemlistV2',
	type: 'n8n-nodes-base.lemlist',
	typeVersion: 2,
};
/** n8n's own nodes are there once `npm start` or `npm run test:e2e` has installed n8n. */
export const hasOthers = existsSync(NODES);

const MARK = { resource: 'lead', operation: 'markNotInterested', leadIdOrEmail: '={{ $json.email }}' };
const ratio = (value: number) => value.toFixed(2);
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
const sum = ({ reports }: Run, key: 'cpu' | 'done' | 'items') =>
	reports.reduce((total, report) => total + report[key], 0);

/** HTTP Request doing the same as Mark Not Interested. @param batching its own option */
export function httpRequest(url: string, batching?: INodeParameters): INodeParameters {
	return {
		method: 'POST',
		url: `=${url}/leads/notinterested/{{ $json.email }}`,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'lemlistBasicAuthApi',
		options: batching ? { batching: { batch: batching } } : {},
	};
}

/** Marks people, in so many processes. */
export async function marks(people: number, server: ServerOptions, processes = 1): Promise<Run> {
	const share = Math.ceil(people / processes);
	const jobs = Array.from({ length: processes }, (_, index): Omit<Job, 'baseUrl' | 'apiKey'> => {
		const first = 1 + index * share;
		return { parameters: MARK, first, count: Math.min(share, people - first + 1) };
	});
	return await run({ server: { people, ...server }, jobs });
}

/** The same with n8n's HTTP Request node. */
export async function sameByHttpRequest(
	people: number,
	server: ServerOptions,
	batching?: INodeParameters,
): Promise<Run> {
	const job = { parameters: {}, other: HTTP_REQUEST, count: people };
	const at = (url: string) => ({ parameters: httpRequest(url, batching) });
	// Where the allowance binds it is refused, which ends it.
	const mayFail = server.limit !== OPEN;
	return await run({ server: { people, ...server }, jobs: [job], at, mayFail });
}

/** n8n's built-in Lemlist node, which cannot mark people, doing what is nearest: it unsubscribes them. */
export async function unsubscribesByBuiltIn(people: number): Promise<Run> {
	const parameters = { resource: 'unsubscribe', operation: 'add', email: '={{ $json.email }}' };
	const jobs = [{ parameters, other: BUILT_IN, count: people }];
	return await run({ server: { people }, jobs, mayFail: true });
}

/** People, one by one: how close it comes to the limit's own time, what is refused, lost or done twice. */
export async function paced(
	what: string,
	people: number,
	server: ServerOptions,
	aims: { time: number; refused: number },
	processes = 1,
): Promise<Row> {
	const all = await marks(people, server, processes);
	const time = all.ms / leastMs(people, server.limit ?? 20);
	const refused = all.requests.filter(({ status }) => status === 429).length / all.requests.length;
	const marked = all.requests.filter(({ status }) => status === 200).map((each) => each.path);
	const lost = people - Math.min(new Set(marked).size, sum(all, 'done'));
	const twice = marked.length - new Set(marked).size;
	return {
		what,
		figure: `${ratio(time)} × the limit's own time, ${percent(refused)} refused, ${lost} lost, ${twice} twice; ${ratio(sum(all, 'cpu') / people)} ms of CPU an item`,
		aim: `${ratio(aims.time)} ×, ${percent(aims.refused)}, 0, 0`,
		reached: time <= aims.time && refused <= aims.refused && lost === 0 && twice === 0,
	};
}

/** A long list, read whole with answer times of 250 ms. */
export async function listed(
	what: string,
	server: ServerOptions,
	resource: string,
	aim: number,
): Promise<Row> {
	const latency = { ms: 250, jitter: 0.4 };
	const parameters = { resource, operation: 'getAll', returnAll: true, simplify: false };
	const all = await run({ server: { ...server, latency }, jobs: [{ parameters }] });
	const rows = sum(all, 'items');
	const pages = Math.ceil(rows / 100);
	const time = all.ms / leastMs(pages, 20);
	return {
		what,
		figure: `${ratio(time)} × the limit's own time; ${rows} rows in ${all.requests.length} requests, ${pages} pages`,
		aim: `${ratio(aim)} ×, at most 20 % more requests`,
		reached: time <= aim && all.requests.length <= 1 + pages * 1.2,
	};
}

/** Memory that a long list takes, beside a copy of its rows. */
export async function remembered(rows: number): Promise<Row> {
	const parameters = { resource: 'activity', operation: 'getAll', returnAll: true, simplify: false };
	const server = { activities: rows, limit: OPEN, latency: { ms: 0, jitter: 0 } };
	const [report] = (await run({ server, jobs: [{ parameters }] })).reports;
	const held = (report?.held ?? 0) / (report?.copy ?? 1);
	return {
		what: `memory of ${report?.items} rows, once they are out`,
		figure: `${ratio(held)} × a copy of them, ${ratio((report?.peak ?? 0) / (report?.copy ?? 1))} × at the highest, with what was not yet collected`,
		aim: '1.20 ×',
		reached: held <= 1.2,
	};
}

/** Memory that an export takes which goes into n8n's binary data, in files. */
export async function exported(mebibytes: number): Promise<Row> {
	const parameters = { resource: 'unsubscribe', operation: 'export', output: 'file' };
	const { ms, reports } = await run({ server: { csv: mebibytes }, jobs: [{ parameters }] });
	const peak = (reports[0]?.peak ?? 0) / 2 ** 20;
	return {
		what: `memory of an export of ${mebibytes} MiB, at the highest`,
		figure: `+${peak.toFixed(0)} MiB, in ${(ms / 1000).toFixed(1)} s`,
		aim: '+40 MiB',
		reached: peak <= 40,
	};
}

/** A poll with much to catch up with, of which nothing tells how much it is. */
export async function caughtUp(events: number): Promise<Row> {
	const { ms, requests, found } = await backlog(events, { ms: 250, jitter: 0.4 });
	const pages = Math.ceil(events / 100);
	const time = ms / leastMs(pages, 20);
	return {
		what: `a poll that finds ${events} events of ten hours`,
		figure: `${ratio(time)} × the limit's own time; ${found} events in ${requests} requests, ${pages} pages`,
		aim: '1.50 ×, at most 20 % more requests',
		reached: time <= 1.5 && found === events && requests <= 1 + pages * 1.2,
	};
}

/** What the webhook trigger itself adds to a call that n8n takes. */
export async function called(count: number): Promise<Row> {
	const { first, other } = await costOfCall(count);
	return {
		what: `the webhook trigger's own part of a call, of ${count}`,
		figure: `${ratio(other)} ms of CPU; the first, which loads its code, ${ratio(first)} ms`,
		aim: '2.00 ms',
		reached: other <= 2,
	};
}

/** What an item costs beside HTTP Request, with an allowance that never binds. */
export async function besideHttpRequest(people: number): Promise<Row[]> {
	const server = { limit: OPEN };
	const ours = await marks(people, server);
	const theirs = await sameByHttpRequest(people, server);
	const peak = (all: Run) => all.reports[0]?.peak ?? 0;
	const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
	const cpu = sum(ours, 'cpu') / sum(theirs, 'cpu');
	const memory = peak(ours) / peak(theirs);
	return [
		{
			what: `CPU of ${people} marks beside HTTP Request`,
			figure: `${ratio(cpu)} × (${ratio(sum(ours, 'cpu') / people)} against ${ratio(sum(theirs, 'cpu') / people)} ms an item)`,
			aim: '1.00 ×',
			reached: cpu <= 1,
		},
		{
			what: 'its memory at the highest beside HTTP Request',
			figure: `${ratio(memory)} × (${mib(peak(ours))} against ${mib(peak(theirs))})`,
			aim: '0.75 ×',
			reached: memory <= 0.75,
		},
	];
}
