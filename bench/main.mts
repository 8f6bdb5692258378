// Measured in one run: how close to lemlist's own limit the node comes, and what it costs. Writes bench/results.md and the
// chart beside it, but for a quick run.
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { chart } from './chart.mts';
import { loading } from './loading.mts';
import {
	besideHttpRequest,
	called,
	caughtUp,
	exported,
	hasOthers,
	listed,
	marks,
	paced,
	remembered,
	sameByHttpRequest,
	unsubscribesByBuiltIn,
} from './rows.mts';
import type { Row } from './rows.mts';

const { quick } = parseArgs({ options: { quick: { type: 'boolean', default: false } } }).values;
const people = quick ? 200 : 1000;
const ALONE = { time: 1.05, refused: 0.005 };
// Four processes find their shares in the first seconds, which a quick run consists of: it shows, but does not judge.
const SHARED = quick ? { time: Infinity, refused: 1 } : { time: 1.15, refused: 0.3 };

const MEASURES: Array<() => Promise<Row | Row[]>> = [
	...(['sliding', 'fixed'] as const).flatMap((window) => [
		async () => await paced(`${people} leads, ${window} window`, people, { window }, ALONE),
		async () => await paced(`four processes on one key, ${window} window`, people, { window }, SHARED, 4),
	]),
	async () =>
		await paced('an allowance of 200 per 2 s', people * 5, { limit: 200 }, { time: 1.1, refused: 0.005 }),
	async () =>
		await paced(
			'an allowance of 1,000 per 2 s',
			people * 10,
			{ limit: 1000 },
			{ time: 1.1, refused: 0.005 },
		),
	async () =>
		await listed(
			'Return All of 10,000 campaigns, whose first page tells a total',
			{ campaigns: quick ? 2000 : 10_000 },
			'campaign',
			1.2,
		),
	async () =>
		await listed(
			'Return All of 10,000 activities, of which nothing tells how many',
			{ activities: quick ? 2000 : 10_000 },
			'activity',
			1.5,
		),
	async () => await caughtUp(quick ? 2000 : 20_000),
	async () => await remembered(quick ? 10_000 : 100_000),
	async () => await called(people),
	async () => await exported(60),
	async () => await exported(240),
	...(hasOthers ? [async () => await besideHttpRequest(people * 3)] : []),
	async () => await Promise.resolve(loading()),
];

const rows: Row[] = [];
for (const measure of MEASURES) {
	for (const row of [await measure()].flat()) {
		rows.push(row);
		console.log(`${row.reached ? '✓' : '✗'} ${row.what}: ${row.figure} (aim ${row.aim})`);
	}
}
if (!quick) {
	const head = `| What | Figure | Aim | Reached |\n| - | - | - | - |\n`;
	const table = rows.map(
		({ what, figure, aim, reached }) => `| ${what} | ${figure} | ${aim} | ${reached ? 'yes' : 'no'} |`,
	);
	const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${platform()} ${arch()}, Node ${process.version}`;
	const text = `# Measured\n\nBy \`npm run bench\`, on ${machine}. Servers are in processes of their own; answers take 80 ms ± 40 %, those of lists 250 ms.\n\n${head}${table.join('\n')}\n\n![Requests over time](requests.svg)\n`;
	write('results.md', await format(text, { parser: 'markdown', proseWrap: 'preserve' }));
	const batches = { batchSize: 20, batchInterval: 2000 };
	const runs = [{ name: 'Lemlist Complete', run: await marks(200, {}) }];
	if (hasOthers) {
		runs.push({
			name: 'HTTP Request, in batches of 20 every 2 s',
			run: await sameByHttpRequest(200, {}, batches),
		});
		runs.push({ name: 'HTTP Request, as dropped on the canvas', run: await sameByHttpRequest(200, {}) });
		runs.push({
			name: "n8n's built-in Lemlist node, Unsubscribe → Add",
			run: await unsubscribesByBuiltIn(200),
		});
	}
	write('requests.svg', chart(runs, 20));
}
process.exitCode = rows.every(({ reached }) => reached) ? 0 : 1;

function write(name: string, text: string): void {
	writeFileSync(path.join(import.meta.dirname, name), text);
	console.log(`bench/${name} written`);
}
