import { resolveOutputSchemaPath } from 'n8n-core';
import { operations } from '../contract/played';
import { generating, nameOf, readFolder, writeFolder } from './files.mts';
import { previewOf } from './previews';

const NODE = 'nodes/Lemlist';

// The editor takes previews without properties for broken ones.
it('n8n finds the output preview of every operation, as its cases show it', () => {
	const previews: Record<string, string> = {};
	for (const of of operations) {
		const { resource, operation, name } = of;
		const schema = previewOf(of);
		if (Object.keys(schema.properties ?? {}).length === 0) continue;
		const ref = { nodeDir: NODE, version: 1, resource, operation: operation.value };
		const file = resolveOutputSchemaPath(ref);
		if (file === undefined) throw new Error(`n8n has no place for the preview of ${name}`);
		previews[file] = `${JSON.stringify({ ...schema, version: 1 }, null, 2)}\n`;
	}
	if (generating) writeFolder(`${NODE}/__schema__`, previews);
	const there = readFolder(`${NODE}/__schema__`);
	const wrong = Object.keys({ ...previews, ...there }).filter((file) => previews[file] !== there[file]);
	const todo = wrong.map((file) => {
		const what = file in previews ? 'run `npm run generate`' : 'no operation has a case that shows it';
		return `${nameOf(file)}: ${what}`;
	});
	expect(todo).toEqual([]);
});
