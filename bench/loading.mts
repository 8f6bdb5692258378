import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.dirname(import.meta.dirname);
const OURS = path.join(ROOT, 'index.js');
const SALESFORCE = path.join(
	ROOT,
	'e2e/node_modules/n8n-nodes-base/dist/nodes/Salesforce/Salesforce.node.js',
);
const RUNS = 7;

/** Loads a node's file in a process of its own, with n8n-workflow loaded already, and counts its operations. */
const MEASURE = `
	const [file, name] = process.argv.slice(1);
	require(require.resolve('n8n-workflow', { paths: [file] }));
	const start = process.hrtime.bigint();
	const node = new (require(file)[name])();
	const ms = Number(process.hrtime.bigint() - start) / 1e6;
	const operations = node.description.properties.filter((each) => each.name === 'operation').flatMap((each) => each.options).length;
	console.log(JSON.stringify({ ms, operations, bytes: JSON.stringify(node.description.properties).length }));
`;

/**
 * How long the node's files take to load, an operation, beside n8n's own Salesforce node.
 * That row needs the n8n that \`npm start\` or \`npm run test:e2e\` installs, and is left out without it.
 */
export function loading(): Array<Record<string, string | number>> {
	const nodes = [{ file: OURS, name: 'Lemlist' }];
	if (existsSync(SALESFORCE)) nodes.push({ file: SALESFORCE, name: 'Salesforce' });
	return nodes.map(({ file, name }) => {
		const runs = Array.from({ length: RUNS }, () => {
			const text = execFileSync(process.execPath, ['-e', MEASURE, file, name], { encoding: 'utf8' });
			return JSON.parse(text) as { ms: number; operations: number; bytes: number };
		}).sort((a, b) => a.ms - b.ms);
		const { ms, operations, bytes } = runs[Math.floor(RUNS / 2)] as (typeof runs)[number];
		return {
			node: name,
			operations,
			'loading an operation': `${(ms / operations).toFixed(2)} ms`,
			'description an operation': `${(bytes / operations / 1024).toFixed(2)} KB`,
		};
	});
}
