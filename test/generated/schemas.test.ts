import { resolveOutputSchemaPath } from 'n8n-core';
import type { INodeExecutionData } from 'n8n-workflow';
import { operations, playAll } from '../contract/played';
import type { Played } from '../contract/played';
import { isolated } from '../support/lemlist';
import { generating, readFolder, writeFolder } from './files.mts';
import { schemaOf } from './schema';

const NODE = 'nodes/Lemlist';

isolated();

/** What an operation gives as it comes: simplified, rows rather than files, of things that were found. */
function usualItems(of: Record<string, Played>): INodeExecutionData[] {
	const items = Object.values(of)
		.filter(({ parameters }) => parameters.simplify !== false)
		.flatMap(({ outcome }) => outcome.items)
		.filter(({ json }) => json.found !== false && json.error === undefined);
	const rows = items.filter(({ binary }) => !binary);
	return rows.length > 0 ? rows : items;
}

// The editor takes previews without properties for broken ones.
it('n8n finds the output preview of every operation, as its cases show it', async () => {
	const played = await playAll();
	const previews: Record<string, string> = {};
	for (const { resource, operation, name } of operations) {
		const schema = schemaOf(usualItems(played[name] ?? {}).map(({ json }) => json));
		if (Object.keys(schema.properties ?? {}).length === 0) continue;
		const ref = { nodeDir: NODE, version: 1, resource, operation: operation.value };
		const path = resolveOutputSchemaPath(ref);
		if (path === undefined) throw new Error(`n8n has no place for the preview of ${name}`);
		previews[path] = `${JSON.stringify({ ...schema, version: 1 }, null, 2)}\n`;
	}
	if (generating) writeFolder(`${NODE}/__schema__`, previews);
	expect(readFolder(`${NODE}/__schema__`)).toEqual(previews);
}, 120_000);
