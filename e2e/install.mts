import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { Failure, run } from './processes.mts';

const HERE = import.meta.dirname;
const MINUTE = 60_000;
/** Written when an installation is complete: the lock it was made from. */
const STAMP = join(HERE, 'node_modules', '.complete');

/** Where another n8n than the pinned one is installed, and the Node that it runs on: see versions.mts. */
const { E2E_N8N, E2E_NODE } = process.env;
const FOLDER = E2E_N8N ?? HERE;

/** What comes with n8n, for those who need the same version of it. */
export const requireFromN8n = createRequire(join(FOLDER, 'package.json'));

export const N8N_PROGRAM = join(FOLDER, 'node_modules', 'n8n', 'bin', 'n8n');

/** The Node that runs n8n. */
export const N8N_NODE = E2E_NODE ?? process.execPath;

/** Whether it is an n8n 1. Read when it is there. */
export const isN8n1 = () =>
	(requireFromN8n('n8n/package.json') as { version: string }).version.startsWith('1.');

interface Lock {
	packages: Record<string, { version?: string; optional?: boolean; cpu?: string[]; os?: string[] }>;
}

/** Puts the pinned n8n into e2e/node_modules, unless it is there and whole, or another one is meant. */
export async function ensureN8n(say: (line: string) => void): Promise<void> {
	if (E2E_N8N) return;
	const lockText = readFileSync(join(HERE, 'package-lock.json'), 'utf8');
	const lock = JSON.parse(lockText) as Lock;
	const stamp = createHash('sha256').update(lockText).digest('hex');
	const expected = Object.entries(lock.packages)
		.filter(([path, { optional, cpu, os }]) => path && !optional && !cpu && !os)
		.map(([path]) => path);
	const present = () => expected.filter((path) => existsSync(join(HERE, path, 'package.json'))).length;

	const version = lock.packages['node_modules/n8n']?.version;
	const here = existsSync(join(HERE, 'node_modules'));
	const stamped = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;
	if (stamped && present() === expected.length && databaseLoads()) return;

	if (here) say('The n8n in e2e/node_modules is incomplete or of another version: installing it again.');
	say(`Installing n8n ${version} into e2e/node_modules: once, some minutes, 2.8 GB.`);
	const since = Date.now();
	const elapsed = () => `${Math.round((Date.now() - since) / 1000)} s`;
	try {
		// Without this, npm would try again and again for each package when there is no network.
		await run('npm', ['view', `n8n@${version}`, 'version', '--fetch-retries=0'], {
			cwd: HERE,
			timeoutMs: MINUTE,
		});
		// Most install scripts build what n8n runs well without; only the database driver's is needed.
		await whileSaying(
			() => say(`  ${present()} of ${expected.length} packages, ${elapsed()}`),
			run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
				cwd: HERE,
				timeoutMs: 30 * MINUTE,
			}),
		);
		await whileSaying(
			() => say(`  its database driver: downloading, or compiling where that fails, ${elapsed()}`),
			run('npm', ['rebuild', 'sqlite3', '--ignore-scripts=false'], {
				cwd: HERE,
				timeoutMs: 15 * MINUTE,
			}),
		);
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		throw new Failure(
			`n8n ${version} could not be installed. It needs the npm registry and 3 GB of disk; where ` +
				'its database driver cannot be downloaded, also Python and a C++ compiler. ' +
				`The next start begins anew.\n${error.message}`,
		);
	}
	writeFileSync(STAMP, stamp);
	say(`  done in ${elapsed()}`);
}

/** Whether the database driver was built for this machine. */
function databaseLoads(): boolean {
	try {
		requireFromN8n(join(HERE, 'node_modules', 'sqlite3'));
		return true;
	} catch {
		return false;
	}
}

/** Says something at once and then every 15 s until the work is done. */
async function whileSaying<T>(saySomething: () => void, work: Promise<T>): Promise<T> {
	saySomething();
	const timer = setInterval(saySomething, 15_000);
	return await work.finally(() => clearInterval(timer));
}
