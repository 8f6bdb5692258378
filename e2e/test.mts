import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

import { ensureN8n } from './install.mts';
import { Failure, onStop } from './processes.mts';
import type { Result } from './versions.mts';

// npm run test:e2e [-- <a part of a file's name> …]
const [first = '', ...more] = process.argv.slice(2);
const parts = [first, ...more];
const files = globSync(
	parts.map((part) => `*${part}*.test.mts`),
	{ cwd: import.meta.dirname },
).sort();

onStop(() => process.exit(130));

try {
	if (files.length === 0) throw new Failure(`No test file has ${parts.join(' or ')} in its name.`);
	await ensureN8n(console.log);
} catch (error) {
	console.error(error instanceof Failure ? error.message : error);
	process.exit(1);
}

// One process, one file after the other: they share the packed tarball, and two n8n at a time are slow.
const results: Result[] = [];
const note = (
	{ name, details: { type }, nesting }: { name: string; nesting: number; details: { type?: string } },
	ok: boolean,
) => {
	if (type !== 'suite' && nesting > 0) results.push({ name, ok });
};
run({ files: files.map((file) => join(import.meta.dirname, file)), isolation: 'none' })
	.on('test:pass', (data) => note(data, true))
	.on('test:fail', (data) => {
		process.exitCode = 1;
		note(data, false);
	})
	.compose(spec())
	.pipe(process.stdout);
// For versions.mts, which started this.
process.on('exit', () => {
	if (process.env.E2E_RESULTS) writeFileSync(process.env.E2E_RESULTS, JSON.stringify(results));
});
