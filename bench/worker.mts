// One n8n process as far as lemlist can tell: the built package, or n8n's HTTP Request node, in the published engine.
import http from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';
import { BinaryDataService } from 'n8n-core';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { leadEmail } from '../sandbox/store.mts';
import { install, installAlso, runNode } from '../test/support/engine.mts';

const require = createRequire(import.meta.url);
const { Lemlist, LemlistBasicAuthApi } = require('../index.js');
install({ lemlist: new Lemlist() }, new LemlistBasicAuthApi());

/** What a worker is told to do, and when it may begin: as soon as it is told. */
export interface Job {
	baseUrl: string;
	apiKey: string;
	/** Of Lemlist Complete, unless another is to be run. */
	parameters: INodeParameters;
	other?: OtherNode;
	/** Number of the first person, and how many; one empty item without them. */
	first?: number;
	count?: number;
}

/** A node of n8n's own. */
export interface OtherNode {
	file: string;
	/** What the file exports. */
	name: string;
	type: string;
	typeVersion: number;
}

export interface Report {
	/** Milliseconds of CPU, all threads. */
	cpu: number;
	/** Bytes of memory above those at the start: at the highest, and of what came out, once all else is gone. */
	peak: number;
	held: number;
	/** Bytes of memory that a copy of what came out takes. */
	copy: number;
	/** Input items that something came out of, and how much. */
	done: number;
	items: number;
	error?: string;
}

/** n8n's built-in Lemlist node knows one address only, that of lemlist. */
function sendTo({ hostname, port }: URL): void {
	const send = (options: RequestOptions, take?: (response: IncomingMessage) => void) =>
		http.request({ ...options, protocol: 'http:', hostname, port, agent: undefined }, take);
	Object.assign(https, { request: send });
}

const heap = () => {
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
};

const { Container } = createRequire(require.resolve('n8n-core'))('@n8n/di');
await Container.get(BinaryDataService).init();

process.on('message', async ({ baseUrl, apiKey, parameters, other, first = 1, count }: Job) => {
	const input =
		count === undefined
			? [{}]
			: Array.from({ length: count }, (_, index) => ({ email: leadEmail(first + index) }));
	let node = {};
	if (other) {
		const { file, name, type, typeVersion } = other;
		const exported = require(file) as Record<string, new (base: object) => INodeType>;
		installAlso({ [type]: new (exported[name] as new (base: object) => INodeType)({ name: type }) });
		const credential = { id: '1', name: 'lemlist' };
		node = {
			type,
			typeVersion,
			credentials: { lemlistApi: credential, lemlistBasicAuthApi: credential },
		};
		sendTo(new URL(baseUrl));
	}
	const before = heap();
	const start = process.memoryUsage().rss;
	let highest = start;
	const look = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 20);
	const begun = process.cpuUsage();
	const { items, error } = await runNode(parameters, input, { credential: { apiKey, baseUrl }, node });
	const { user, system } = process.cpuUsage(begun);
	clearInterval(look);
	const held = heap();
	const copy = JSON.parse(JSON.stringify(items)) as unknown[];
	const report: Report = {
		cpu: (user + system) / 1000,
		peak: Math.max(highest, process.memoryUsage().rss) - start,
		held: held - before,
		copy: heap() - held,
		done: new Set(items.map(({ pairedItem }) => (pairedItem as { item: number }).item)).size,
		items: copy.length,
		error: error?.message,
	};
	process.send?.(report, () => process.exit());
});
process.send?.('ready');
