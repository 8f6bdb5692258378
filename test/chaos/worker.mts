// One n8n process as far as lemlist can tell: the built package in the published engine, running one node once.
import { createRequire } from 'node:module';
import type { INodeParameters } from 'n8n-workflow';
import { install, runNode } from '../support/engine.mts';
import { watchMemory } from './memory.mts';

const { Lemlist, LemlistBasicAuthApi } = createRequire(import.meta.url)('../../index.js');
install({ lemlist: new Lemlist() }, new LemlistBasicAuthApi());

export interface Job {
	parameters: INodeParameters;
	items: number;
	baseUrl: string;
	apiKey: string;
}

export interface Report {
	seconds: number;
	/** Memory at its highest above that at the start, in MB. */
	peakMb: number;
	items: number;
	error?: string;
	/** All that came out: the error with all its words, and the first items. */
	told: string;
}

process.on('message', async ({ parameters, items, baseUrl, apiKey }: Job) => {
	const peakMb = watchMemory();
	const start = performance.now();
	const input = Array.from({ length: items }, (_, index) => ({ email: `p${index}@example.com` }));
	const { items: given, error } = await runNode(parameters, input, { credential: { apiKey, baseUrl } });
	const report: Report = {
		peakMb: peakMb(),
		seconds: (performance.now() - start) / 1000,
		items: given.length,
		error: error?.message,
		told: JSON.stringify([
			{ ...error, message: error?.message, stack: error?.stack },
			given.slice(0, 100),
		]),
	};
	process.send?.(report, () => process.exit());
});
process.send?.('ready');
