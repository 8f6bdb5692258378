import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoggedRequest } from '../sandbox/server.mts';
import type { ServerOptions } from './server.mts';
import type { Job, Report } from './worker.mts';

export interface Scenario {
	server: ServerOptions;
	/** What each n8n process does; they share one API key. */
	jobs: Array<Omit<Job, 'baseUrl' | 'apiKey'>>;
	/** Where parameters need the address of lemlist. */
	at?: (url: string) => Pick<Job, 'parameters'>;
	/** A run that ends in an error is what is to be shown. */
	mayFail?: boolean;
}

export interface Run {
	/** From when the processes begin until all are done. */
	ms: number;
	/** In order of arrival at the sandbox. */
	requests: LoggedRequest[];
	/** When they began, ms since 1970, as requests tell it. */
	begin: number;
	reports: Report[];
}

/** Answer times of lemlist: 80 ms ± 40 %. */
export const LATENCY = { ms: 80, jitter: 0.4 };

const COMMONJS = pathToFileURL(path.join(import.meta.dirname, 'commonjs.mts')).href;

/** Runs one scenario against a sandbox, every side in a process of its own. @throws when a run ends in an error, unless it may */
export async function run({ server: options, jobs, at, mayFail = false }: Scenario): Promise<Run> {
	const server = await start('server.mts');
	const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
	server.send({ latency: LATENCY, ...options });
	const { url, origin, apiKey } = await message<Record<'url' | 'origin' | 'apiKey', string>>(server);
	try {
		const workers = await Promise.all(
			jobs.map(async () => await start('worker.mts', { N8N_BINARY_DATA_STORAGE_PATH: folder })),
		);
		const begin = Date.now();
		const clock = performance.now();
		const reports = await Promise.all(
			workers.map(async (worker, index) => {
				worker.send({ ...jobs[index], ...at?.(url), baseUrl: url, apiKey });
				return await message<Report>(worker);
			}),
		);
		const ms = performance.now() - clock;
		for (const { error } of reports) if (error && !mayFail) throw new Error(error);
		const requests = (await (await fetch(`${origin}/_sandbox/requests`)).json()) as LoggedRequest[];
		return { ms, requests, begin, reports };
	} finally {
		server.disconnect();
		rmSync(folder, { recursive: true });
	}
}

/** The least time in which a limit lets so many requests pass, ms. */
export function leastMs(requests: number, limit: number): number {
	return (Math.ceil(requests / limit) - 1) * 2000;
}

async function start(file: string, env: NodeJS.ProcessEnv = {}): Promise<ChildProcess> {
	const child = fork(path.join(import.meta.dirname, file), {
		env: { ...process.env, ...env },
		execArgv: ['--expose-gc', '--import', COMMONJS],
	});
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
