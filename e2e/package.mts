import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { run, temporaryFolder } from './processes.mts';

const ROOT = dirname(import.meta.dirname);
const timeoutMs = 120_000;

let packed: Promise<string> | undefined;

/** The tarball that `npm publish` would send, built and packed once in this process's life, or before it; gives its path. */
export async function tarball(): Promise<string> {
	packed ??= process.env.E2E_TARBALL ? Promise.resolve(process.env.E2E_TARBALL) : pack(temporaryFolder());
	return await packed;
}

async function pack(folder: string): Promise<string> {
	await run('npm', ['pack', '--pack-destination', folder], { cwd: ROOT, timeoutMs });
	const [name] = readdirSync(folder);
	if (!name) throw new Error('npm pack left no tarball');
	return join(folder, name);
}

/**
 * Installs the package where n8n keeps community packages, in place of everything that was installed there.
 * n8n brings `n8n-workflow` itself, so there is nothing to download.
 */
export async function install(userFolder: string): Promise<void> {
	const nodes = join(userFolder, '.n8n', 'nodes');
	const file = await tarball();
	rmSync(nodes, { recursive: true, force: true });
	mkdirSync(nodes, { recursive: true });
	// It is named in the package.json there, so it has to stay.
	copyFileSync(file, join(nodes, basename(file)));
	// What n8n itself starts this folder with.
	writeFileSync(join(nodes, 'package.json'), '{ "name": "installed-nodes", "private": true }\n');
	const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--omit=peer', '--legacy-peer-deps'];
	await run('npm', ['install', '--offline', ...flags, `./${basename(file)}`], { cwd: nodes, timeoutMs });
}
