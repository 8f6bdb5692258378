import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoggedRequest, SandboxOptions } from '../sandbox/server.mts';
import type { Job, Report } from './worker.mts';

export interface Scenario {
	name: string;
	people: number;
	/** n8n processes that share one API key. */
	processes: number;
	limit: number;
	window: NonNullable<SandboxOptions['window']>;
}

export interface Result {
	/** Time taken ÷ the least time in which the limit lets so many requests pass. */
	timeRatio: number;
	/** Refused requests ÷ all requests. */
	refusedRatio: number;
	lost: number;
	markedTwice: number;
	cpuPerItem: number;
	memory: number;
}

const WINDOW_MS = 2000;
const COMMONJS = pathToFileURL(path.join(import.meta.dirname, 'commonjs.mts')).href;

/** Runs one scenario against a sandbox with answer times of 80 ms ± 40 %. @throws when a run ends in an error */
export async function measure({ people, processes, limit, window }: Scenario): Promise<Result> {
	const server = await start('server.mts');
	const options: SandboxOptions = {
		people,
		limit,
		window,
		windowMs: WINDOW_MS,
		latency: { ms: 80, jitter: 0.4 },
	};
	server.send(options);
	const { url, origin, apiKey } = await message<Record<'url' | 'origin' | 'apiKey', string>>(server);
	try {
		const share = Math.ceil(people / processes);
		const workers = await Promise.all(
			Array.from({ length: processes }, async () => await start('worker.mts')),
		);
		const begin = performance.now();
		const reports = await Promise.all(
			workers.map(async (worker, index) => {
				const first = 1 + index * share;
				const job: Job = { baseUrl: url, apiKey, first, count: Math.min(share, people - first + 1) };
				worker.send(job);
				return await message<Report>(worker);
			}),
		);
		const ms = performance.now() - begin;
		for (const { error } of reports) if (error) throw new Error(error);
		const requests = (await (await fetch(`${origin}/_sandbox/requests`)).json()) as LoggedRequest[];
		const marks = requests.filter(({ status }) => status === 200).map(({ path: each }) => each);
		const sum = (key: 'cpu' | 'memory' | 'done') =>
			reports.reduce((total, report) => total + report[key], 0);
		return {
			timeRatio: ms / ((Math.ceil(people / limit) - 1) * WINDOW_MS),
			refusedRatio: requests.filter(({ status }) => status === 429).length / requests.length,
			lost: people - Math.min(new Set(marks).size, sum('done')),
			markedTwice: marks.length - new Set(marks).size,
			cpuPerItem: sum('cpu') / people,
			memory: sum('memory') / processes,
		};
	} finally {
		server.disconnect();
	}
}

async function start(file: string): Promise<ChildProcess> {
	const child = fork(path.join(import.meta.dirname, file), { execArgv: ['--import', COMMONJS] });
	await message(child);
	return child;
}

/** The next message of a process. @throws when it ends without one */
async function message<T>(child: ChildProcess): Promise<T> {
	const ended = new AbortController();
	child.once('exit', () => ended.abort());
	const [each] = (await once(child, 'message', { signal: ended.signal })) as [T];
	return each;
}
