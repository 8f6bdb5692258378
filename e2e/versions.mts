// npm run test:versions [-- <version of n8n> …]: the tests of the packed package in the versions of n8n that versions.json names, and in
// the newest that installs, each on a Node that it allows. Installs each below .n8n-e2e/versions on first use: minutes, and up to 3 GB.
// versions.json is also where the outcome is kept; `npm run generate` makes the README's table from it.
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { tarball } from './package.mts';
import { Failure, onStop, run, start, temporaryFolder } from './processes.mts';

const ROOT = dirname(import.meta.dirname);
const CACHE = join(ROOT, '.n8n-e2e');
const RECORD = join(import.meta.dirname, 'versions.json');
const MINUTE = 60_000;
const say = console.log;

/** How many versions are looked at for one that installs. */
const PATIENCE = 5;
/** Test files of what n8n itself has a part in. */
const PARTS = ['package', 'refusals', 'trigger'];
/** The package as npm has it; n8n 1 names a file on another server. */
const OVERRIDES = { xlsx: '0.18.5' };

/** What a test said. */
export interface Result {
	name: string;
	ok: boolean;
}

/** A version of n8n, and how it was last tried. */
export interface Tried {
	/** Version of Node that it runs on; without one, this project's. */
	node?: string;
	/** Month, as 2026-11. */
	tried?: string;
	/** Number of tests that passed. */
	passed?: number;
	/** Names of those that did not. */
	failed?: string[];
	/** Why it was not tried. */
	impossible?: string;
}

onStop(() => process.exit(130));
// One for all; what cannot be packed is no version's fault.
await tarball();
const asked = process.argv.slice(2);
for (const version of asked.length > 0 ? asked : Object.keys(recorded()))
	if (!(await tryOut(version)) && !recorded()[version]?.impossible) process.exitCode = 1;
if (asked.length === 0) await tryNewest();

/** Tries the newest version that installs, unless it has been tried. */
async function tryNewest(): Promise<void> {
	const all = await run('npm', ['view', 'n8n', 'versions', '--json'], { cwd: ROOT, timeoutMs: MINUTE });
	const order = (version: string) => version.split('.').reduce((sum, part) => sum * 1e4 + Number(part), 0);
	const stable = (JSON.parse(all) as string[]).filter((version) => /^[\d.]+$/.test(version));
	for (const version of stable.sort((a, b) => order(b) - order(a)).slice(0, PATIENCE)) {
		if (recorded()[version]?.passed) return;
		const isWell = await tryOut(version);
		if (recorded()[version]?.impossible) continue;
		if (!isWell) process.exitCode = 1;
		return;
	}
}

/** @returns whether all is well with a version, or fails as it did when it was last written down */
async function tryOut(version: string): Promise<boolean> {
	const { node: wanted, failed: known = [] } = recorded()[version] ?? {};
	const tried = new Date().toISOString().slice(0, 7);
	try {
		const [folder, node] = [await ensureN8n(version), await ensureNode(wanted)];
		const results = await test(version, folder, node.program);
		const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
		await record(version, { node: node.version, tried, passed: results.length - failed.length, failed });
		return results.length > 0 && failed.every((name) => known.includes(name));
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		say(`n8n ${version}: ${error.message}`);
		const [, reason = error.message] = /npm error (?!code)\w+ (.+)/.exec(error.message) ?? [];
		await record(version, { ...(wanted && { node: wanted }), tried, impossible: reason });
		return false;
	}
}

async function test(version: string, folder: string, node: string): Promise<Result[]> {
	say(`\nn8n ${version}`);
	const file = join(temporaryFolder(), 'results.json');
	const env = {
		...process.env,
		...{ E2E_N8N: folder, E2E_NODE: node, E2E_RESULTS: file, E2E_TARBALL: await tarball() },
	};
	const program = join(import.meta.dirname, 'test.mts');
	const child = start(process.execPath, [program, ...PARTS], { cwd: ROOT, env, output: 1 });
	await once(child, 'exit');
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result[]) : [];
}

function recorded(): Record<string, Tried> {
	return existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as Record<string, Tried>) : {};
}

async function record(version: string, tried: Tried): Promise<void> {
	const text = JSON.stringify({ ...recorded(), [version]: tried }, null, 2);
	writeFileSync(RECORD, await format(text, { ...(await resolveConfig(RECORD)), filepath: RECORD }));
}

/** @returns the folder with this version of n8n @throws Failure where it cannot be installed */
async function ensureN8n(version: string): Promise<string> {
	const folder = join(CACHE, 'versions', version);
	const complete = join(folder, '.complete');
	if (existsSync(complete)) return folder;
	const { overrides } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
		overrides: object;
	};
	say(`Installing n8n ${version}: once, some minutes.`);
	await install(folder, { n8n: version }, { ...overrides, ...OVERRIDES }, ['--ignore-scripts']);
	const rebuild = ['rebuild', 'sqlite3', '--ignore-scripts=false'];
	await run('npm', rebuild, { cwd: folder, timeoutMs: 15 * MINUTE });
	writeFileSync(complete, '');
	return folder;
}

/** @returns a Node of this major version, or this one @throws Failure where it cannot be installed */
async function ensureNode(version?: string): Promise<{ program: string; version: string }> {
	const own = process.versions.node;
	if (!version || parseInt(version) === parseInt(own)) return { program: process.execPath, version: own };
	const folder = join(CACHE, 'node', version);
	const program = join(folder, 'node_modules', 'node', 'bin', 'node');
	if (!existsSync(program)) await install(folder, { node: version }, {}, []);
	return { program, version };
}

async function install(
	folder: string,
	dependencies: object,
	overrides: object,
	flags: string[],
): Promise<void> {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies, overrides }));
	const always = ['--no-audit', '--no-fund', '--loglevel=error'];
	await run('npm', ['install', ...flags, ...always], { cwd: folder, timeoutMs: 30 * MINUTE });
}
