import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Sandbox } from '../../sandbox/server.mts';
import { startServer } from '../support/server.mts';
import { API_KEY, changed, startTeam, things } from './team.mts';

const main = join(import.meta.dirname, '../../tooling/live/verify.mts');
const folder = mkdtempSync(join(tmpdir(), 'lemlist-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the command. @param env in place of the usual key and an address where nobody is */
function start(args: string[], env: Record<string, string> = {}) {
	const child = spawn(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', main, ...args], {
		env: { LEMLIST_API_KEY: API_KEY, LEMLIST_BASE_URL: 'http://127.0.0.1:9', ...env },
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk) => (output += String(chunk)));
	const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, output }));
	return { child, ended };
}

/** A lemlist of its own for one run, as the runs go on side by side. */
async function against(args: string[], meanwhile?: (child: ChildProcess, sandbox: Sandbox) => Promise<void>) {
	const sandbox = await startTeam({ limit: 1000, people: 30 });
	const before = things(sandbox.store);
	const { child, ended } = start(args, { LEMLIST_BASE_URL: `${sandbox.url}/` });
	await meanwhile?.(child, sandbox);
	const outcome = await ended;
	const paths = sandbox.requests.map(({ method, path }) => `${method} ${path}`);
	await sandbox.close();
	return { ...outcome, paths, changed: changed(before, sandbox.store) };
}

const interrupted = async (signal: NodeJS.Signals) =>
	await against(['--write'], async (child, { requests }) => {
		while (!requests.some(({ method, path }) => method === 'POST' && path === '/contacts'))
			await new Promise((resolve) => setTimeout(resolve, 10));
		// Whoever is impatient presses twice.
		child.kill(signal);
		child.kill(signal);
	});

it.concurrent.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing behind after %s', async (signal) => {
	const { status, output, paths, changed: left } = await interrupted(signal);
	expect(left).toEqual([]);
	expect(status).toBe(2);
	expect(output).toMatch(/^still there: the campaign[^]*^Stopped\.$/m);
	expect(paths.some((each) => each.endsWith('/leads/'))).toBe(false);
	expect(paths.slice(-3).map((each) => each.replace(/_\w+$/, '_').replace(/api-check.*/, '…'))).toEqual([
		'DELETE /contacts/…',
		'DELETE /schedules/skd_',
		'DELETE /hooks/hoo_',
	]);
});

it.concurrent('ends with 0 where nothing differs', async () => {
	const { status, output } = await against(['--write']);
	expect(output).toMatch(/Nothing is otherwise than stated\.\n$/);
	expect(status).toBe(0);
});

it.concurrent('ends with 1 where something differs, and never writes the key', async () => {
	const recorded = join(folder, 'recorded');
	const basic = btoa(`:${API_KEY}`);
	const server = await startServer(({ url }, response) => {
		const isTeam = url?.startsWith('/team');
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify(isTeam ? { _id: 'tea_1', [API_KEY]: basic } : { [API_KEY]: basic }));
	});
	const args = ['--write', '--record', recorded];
	const { status, output } = await start(args, { LEMLIST_BASE_URL: server.url }).ended;
	await server.close();
	expect(output).toMatch(/^lemlist now answers 200/m);
	expect(output).toContain('(the key)');
	expect(status).toBe(1);
	const files = readdirSync(recorded).map((file) => readFileSync(join(recorded, file), 'utf8'));
	expect(files.join('')).toContain('(the key)');
	for (const text of [output, ...files])
		for (const secret of [API_KEY, basic]) expect(text).not.toContain(secret);
});

it.concurrent.each<[string, Record<string, string>, string[], RegExp]>([
	['without a key', { LEMLIST_API_KEY: '' }, [], /LEMLIST_API_KEY is not set/],
	['without a connection', {}, [], /lemlist cannot be reached/],
	['with a flag that nobody knows', {}, ['--send'], /--send/],
])('ends with 2 %s', async (_, env, args, words) => {
	const { status, output } = await start(args, env).ended;
	expect(output).toMatch(words);
	expect(status).toBe(2);
});
