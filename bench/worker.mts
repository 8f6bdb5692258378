// One n8n process as far as lemlist can tell: the built package in the published engine, marking its share of people.
import { createRequire } from 'node:module';
import { leadEmail } from '../sandbox/store.mts';
import { install, runNode } from '../test/support/engine.mts';

const { Lemlist, LemlistBasicAuthApi } = createRequire(import.meta.url)('../index.js');
install({ lemlist: new Lemlist() }, new LemlistBasicAuthApi());

/** What a worker is told to do, and when it may begin: as soon as it is told. */
export interface Job {
	baseUrl: string;
	apiKey: string;
	/** Number of the first person, and how many. */
	first: number;
	count: number;
}

export interface Report {
	ms: number;
	/** Milliseconds of CPU, all threads. */
	cpu: number;
	/** Bytes of memory at the end, above those at the start. */
	memory: number;
	/** People of whom rows came out. */
	done: number;
	error?: string;
}

process.on('message', async ({ baseUrl, apiKey, first, count }: Job) => {
	const people = Array.from({ length: count }, (_, index) => ({ email: leadEmail(first + index) }));
	const memory = process.memoryUsage().rss;
	const cpu = process.cpuUsage();
	const start = performance.now();
	const { items, error } = await runNode(
		{ resource: 'lead', operation: 'markNotInterested', leadIdOrEmail: '={{ $json.email }}' },
		people,
		{ credential: { apiKey, baseUrl } },
	);
	const { user, system } = process.cpuUsage(cpu);
	const report: Report = {
		ms: performance.now() - start,
		cpu: (user + system) / 1000,
		memory: process.memoryUsage().rss - memory,
		done: new Set(items.map(({ pairedItem }) => (pairedItem as { item: number }).item)).size,
		error: error?.message,
	};
	process.send?.(report, () => process.exit());
});
process.send?.('ready');
