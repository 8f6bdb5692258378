// npm run migrate -- <workflow.json> [--write]: puts this package's nodes in place of n8n's own Lemlist nodes and of HTTP Request nodes that
// call lemlist, and says what it changes and what it leaves. Without --write the file stays as it is. Ends with 2 where it is no workflow.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import type { collections as Collections } from '../../nodes/Lemlist/engine/fields.ts';
import type { Resource } from '../../nodes/Lemlist/definition/operation.ts';
import { difference } from './difference.mts';
import { migrate } from './migrate.mts';
import type { Moved, Workflow } from './migrate.mts';
import { load } from './sources.mts';

const HELP = 'npm run migrate -- <workflow.json as n8n exports it> [--write]';

try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { write: { type: 'boolean' } },
	});
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) throw new Error(HELP);
	const text = readFileSync(file, 'utf8');
	const { resources } = load<{ resources: Resource[] }>('nodes/Lemlist/resources/index.ts');
	const { collections } = load<{ collections: typeof Collections }>('nodes/Lemlist/engine/fields.ts');
	const given = workflowsIn(text, file);
	const results = [given].flat().map((workflow) => migrate(workflow, { resources, collections }));
	for (const result of results) tell(result);
	const after = Array.isArray(given) ? results.map(({ workflow }) => workflow) : results[0]?.workflow;
	const isOther = results.some(({ moved }) => moved.length > 0);
	const [, indent] = /^[[{]\r?\n([ \t]+)/.exec(text) ?? [];
	const [end = ''] = /\s*$/.exec(text) ?? [];
	if (isOther && values.write) writeFileSync(file, JSON.stringify(after, null, indent) + end);
	if (isOther)
		console.log(values.write ? `${file} is written.` : `${file} is as it was. --write writes it.`);
	else console.log('Nothing to move over.');
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}

function workflowsIn(text: string, file: string): Workflow | Workflow[] {
	const found = JSON.parse(text) as Workflow | Workflow[];
	if ([found].flat().every(({ nodes }) => Array.isArray(nodes))) return found;
	throw new Error(`${file} holds no workflow: there is no list of nodes.`);
}

function tell({ moved, left }: Moved): void {
	for (const { before, after, notes } of moved) {
		console.log(`${before.name}: ${before.type} → ${after.type}`);
		for (const line of difference(before, after)) console.log(`  ${line}`);
		for (const note of notes) console.log(`  ! ${note}`);
		console.log();
	}
	for (const { node, why } of left) console.log(`${node.name}: left as it is, because ${why}.\n`);
}
