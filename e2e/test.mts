import { globSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

import { ensureN8n } from './install.mts';
import { Failure, onStop } from './processes.mts';

// npm run test:e2e [-- <a part of a file's name>]
const [part = ''] = process.argv.slice(2);
const files = globSync(`*${part}*.test.mts`, { cwd: import.meta.dirname }).sort();

onStop(() => process.exit(130));

try {
	if (files.length === 0) throw new Failure(`No test file has "${part}" in its name.`);
	await ensureN8n(console.log);
} catch (error) {
	console.error(error instanceof Failure ? error.message : error);
	process.exit(1);
}

// One process, one file after the other: they share the packed tarball, and two n8n at a time are slow.
run({ files: files.map((file) => join(import.meta.dirname, file)), isolation: 'none' })
	.on('test:fail', () => (process.exitCode = 1))
	.compose(spec())
	.pipe(process.stdout);
