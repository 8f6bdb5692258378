import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Row } from './rows.mts';

const ROOT = path.dirname(import.meta.dirname);
const OURS = path.join(ROOT, 'index.js');
const SALESFORCE = path.join(
	ROOT,
	'e2e/node_modules/n8n-nodes-base/dist/nodes/Salesforce/Salesforce.node.js',
);
const RUNS = 7;

/** Loads files and makes their nodes in a process of its own, with n8n-workflow loaded already, and counts their operations. */
const MEASURE = `
	const [file, ...names] = process.argv.slice(1);
	require(require.resolve('n8n-workflow', { paths: [file] }));
	const start = process.hrtime.bigint();
	const nodes = names.map((name) => new (require(file)[name])());
	const ms = Number(process.hrtime.bigint() - start) / 1e6;
	const operations = nodes[0].description.properties.filter((each) => each.name === 'operation').flatMap((each) => each.options).length;
	console.log(JSON.stringify({ ms, operations }));
`;

/** The median of some starts, ms an operation. */
function measured(file: string, names: string[]): number {
	const runs = Array.from({ length: RUNS }, () => {
		const text = execFileSync(process.execPath, ['-e', MEASURE, file, ...names], { encoding: 'utf8' });
		const { ms, operations } = JSON.parse(text) as { ms: number; operations: number };
		return ms / operations;
	});
	return runs.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
}

/**
 * How long n8n takes to load all nodes of the package, an operation, beside its own Salesforce node, which is there once
 * `npm start` or `npm run test:e2e` has installed n8n.
 */
export function loading(): Row {
	const ours = measured(OURS, ['Lemlist', 'LemlistTrigger', 'LemlistPollingTrigger']);
	const theirs = existsSync(SALESFORCE) ? measured(SALESFORCE, ['Salesforce']) : undefined;
	const beside = theirs === undefined ? '' : `, n8n's Salesforce node ${theirs.toFixed(2)} ms`;
	return {
		what: 'loading all three nodes',
		figure: `${ours.toFixed(2)} ms an operation${beside}`,
		aim: '0.13 ms',
		reached: ours <= 0.13,
	};
}
