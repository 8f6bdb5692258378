import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const COMMONJS = pathToFileURL(join(import.meta.dirname, '../../bench/commonjs.mts')).href;

/** Starts a file of this folder as a process of its own, which says when it is ready. @param env what it has beside this one's */
export async function child(file: string, env: Record<string, string> = {}): Promise<ChildProcess> {
	const one = fork(join(import.meta.dirname, file), {
		execArgv: ['--import', COMMONJS],
		env: { ...process.env, ...env },
	});
	await once(one, 'message');
	return one;
}

/** Tells a process something. @returns what it says next @throws when it ends instead */
export async function ask<T>(one: ChildProcess, what: object): Promise<T> {
	const ended = new AbortController();
	const end = () => ended.abort();
	one.once('exit', end);
	one.send(what);
	const [answer] = (await once(one, 'message', { signal: ended.signal })) as [T];
	one.off('exit', end);
	return answer;
}
