// npm run api:add -- 'POST /calls' <file or URL of an OpenAPI document> [--dry-run] [--as resource.operation]: writes what can be
// written for an endpoint from its document: the statement, the operation with its fields, its cases, the stand-in's answer and
// its example, and what is derived from them. Ends with 1 where it is refused: then nothing was written.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

import { NoDocument } from './document.mts';
import { planOf } from './add/plan.mts';
import { Refused, treeAt, write } from './add/tree.mts';
import { unified } from './add/unified.mts';
import { documentAt } from './source.mts';

const HELP = `npm run api:add -- 'POST /calls' <file or URL of an OpenAPI document> [--dry-run] [--as resource.operation]`;
/** The project, or a copy of it. */
const ROOT = process.cwd();

try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			'dry-run': { type: 'boolean', default: false },
			as: { type: 'string' },
			help: { type: 'boolean', default: false },
		},
	});
	const [endpoint, source] = positionals;
	if (values.help) console.log(HELP);
	else if (
		endpoint === undefined ||
		source === undefined ||
		positionals.length > 2 ||
		!/^\w+\.\w+$/.test(values.as ?? 'a.b')
	)
		throw new NoDocument(HELP);
	else await add(endpoint, source, values['dry-run'], values.as);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = error instanceof Refused ? 1 : 2;
}

async function add(endpoint: string, source: string, isDry: boolean, as: string | undefined): Promise<void> {
	const documented = (await documentAt(source)).get(endpoint);
	if (!documented) throw new NoDocument(`${source} has no ${endpoint}.`);
	const { operation, changes, left } = await planOf(
		treeAt(ROOT),
		documented,
		new Date().toISOString().slice(0, 7),
		as,
	);
	if (isDry) console.log(`${changes.map(unified).join('\n')}\n`);
	else {
		write(ROOT, changes);
		const { status, stderr } = spawnSync('npm', ['run', '--silent', 'generate'], {
			cwd: ROOT,
			encoding: 'utf8',
		});
		if (status !== 0) {
			console.error(stderr);
			left.push(
				'README.md and docs: what `npm run generate` writes; it did not end well, for the reasons above',
			);
		}
	}
	console.log(`${operation}, ${isDry ? 'not written' : 'written'}:`);
	for (const { file, before } of changes)
		console.log(`  ${before === undefined ? 'new    ' : 'changed'} ${file}`);
	console.log(`\nLeft to you:\n${left.map((each) => `  ${each}`).join('\n')}`);
}
