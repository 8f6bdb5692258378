// One n8n process as far as lemlist can tell: the built package in the published engine, running one node once.
import { createRequire } from 'node:module';
import type { INodeParameters } from 'n8n-workflow';
import { install, runNode } from '../support/engine.mts';

const { Lemlist, LemlistBasicAuthApi } = createRequire(import.meta.url)('../../index.js');
install({ lemlist: new Lemlist() }, new LemlistBasicAuthApi());

export interface Job {
	parameters: INodeParameters;
	items: number;
	baseUrl: string;
}

export interface Report {
	seconds: number;
	/** Memory at its highest above that at the start, in MB. */
	peakMb: number;
	items: number;
	error?: string;
}

process.on('message', async ({ parameters, items, baseUrl }: Job) => {
	const begin = process.memoryUsage().rss;
	let peak = begin;
	const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
	const start = performance.now();
	const input = Array.from({ length: items }, (_, index) => ({ email: `p${index}@example.com` }));
	const credential = { apiKey: 'a key of chaos', baseUrl };
	const { items: given, error } = await runNode(parameters, input, { credential });
	clearInterval(look);
	peak = Math.max(peak, process.memoryUsage().rss);
	const report: Report = {
		seconds: (performance.now() - start) / 1000,
		peakMb: (peak - begin) / 1024 ** 2,
		items: given.length,
		error: error?.message,
	};
	process.send?.(report, () => process.exit());
});
process.send?.('ready');
