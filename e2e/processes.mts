import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Something the reader can act on: its message is all they need to see. */
export class Failure extends Error {}

const windows = process.platform === 'win32';
const children = new Set<ChildProcess>();
const folders = new Set<string>();

// Whatever way this process ends, nothing it started or wrote for the moment stays behind.
process.on('exit', () => {
	for (const child of children) signal(child, 'SIGKILL');
	for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Calls a function when this process is asked to stop: every time by a signal, or once by the end of its parent. */
export function onStop(stop: () => void): void {
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
	// A SIGTERM for npm ends its shell, which tells nobody; without npm, an orphan is one by intent.
	if (!process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		stop();
	}, 500);
	watch.unref();
}

/** An empty folder that is deleted when this process ends. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'lemlist-e2e-'));
	folders.add(folder);
	return folder;
}

/** Sends a signal to a process and to all that it started itself. */
export function signal(child: ChildProcess, name: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		// The negative number of a group's leader stands for the group.
		if (windows) child.kill(name);
		else process.kill(-child.pid, name);
	} catch {
		// All of them have ended already.
	}
}

export interface StartOptions {
	cwd: string;
	env?: NodeJS.ProcessEnv;
	/** What becomes of its output: a file descriptor to write to; without it, pipes to read from. */
	output?: number;
	/** Node's channel between processes, which breaks when one of them ends. */
	channel?: boolean;
	/** Who runs it, where that is not who runs this. */
	uid?: number;
}

/** Starts a program that ends, at the latest, with this process. This process's Node comes first in its PATH. */
export function start(program: string, args: string[], options: StartOptions): ChildProcess {
	const { cwd, env = process.env, output = 'pipe', channel = false, uid } = options;
	const PATH = [dirname(process.execPath), env.PATH].join(delimiter);
	const child = spawn(program, args, {
		cwd,
		env: { ...env, PATH },
		stdio: ['ignore', output, output, ...(channel ? ['ipc' as const] : [])],
		// A group of its own, so that `signal` reaches all of it.
		detached: !windows,
		...(uid !== undefined && { uid }),
		// npm is a batch file there.
		shell: windows && program === 'npm',
	});
	children.add(child);
	child.once('close', () => children.delete(child));
	return child;
}

export interface RunOptions extends StartOptions {
	timeoutMs: number;
}

/**
 * Runs a program to its end and gives what it wrote to standard output.
 * Throws a Failure with the tail of all that it wrote when it fails or takes longer than `timeoutMs`.
 */
export async function run(program: string, args: string[], options: RunOptions): Promise<string> {
	const child = start(program, args, options);
	const chunks: Buffer[] = [];
	let written = '';
	child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (chunk: Buffer) => (written = (written + chunk).slice(-10_000)));

	const { promise, resolve, reject } = Promise.withResolvers<string>();
	const fail = (how: string) =>
		reject(new Failure(`${[program, ...args].join(' ')} ${how}\n${tail(written)}`));
	const timer = setTimeout(() => {
		fail(`took longer than ${options.timeoutMs / 1000} s`);
		signal(child, 'SIGKILL');
	}, options.timeoutMs);
	child.once('error', (error) => fail(`could not be started: ${error.message}`));
	child.once('close', (code) => {
		if (code === 0) resolve(Buffer.concat(chunks).toString());
		else fail(`ended with code ${code}`);
	});
	return await promise.finally(() => clearTimeout(timer));
}

/** The last lines of a program's output, without colours, indented. */
export function tail(output: string, lines = 25): string {
	return stripVTControlCharacters(output)
		.trimEnd()
		.split('\n')
		.slice(-lines)
		.map((line) => `    ${line}`)
		.join('\n');
}

/** A free port on the loopback interface: the preferred one if possible. */
export async function freePort(preferred = 0): Promise<number> {
	const server = createServer();
	const { promise, resolve, reject } = Promise.withResolvers<number>();
	server.once('error', reject);
	server.listen(preferred, '127.0.0.1', () => {
		const address = server.address();
		server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
	});
	try {
		return await promise;
	} catch (error) {
		if (preferred === 0) throw error;
		return await freePort();
	}
}
