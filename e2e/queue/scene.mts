import { setTimeout as sleep } from 'node:timers/promises';

import { HOOKS } from '../../sandbox/resources/webhooks.mts';
import { startServer } from '../../test/support/server.mts';
import type { Server } from '../../test/support/server.mts';
import { N8n } from '../n8n.mts';
import type { Role } from '../n8n.mts';
import { eventually, setStage } from '../stage.mts';
import type { Stage } from '../stage.mts';
import { startBalancer } from './balancer.mts';
import type { Balancer } from './balancer.mts';
import { startServices } from './services.mts';
import type { Programs } from './services.mts';
import { CALLED, workflows } from './workflows.mts';

/** n8n in queue mode: a main, two workers that run two executions at a time each, and two webhook processors behind a balancer. */
export interface Scene {
	sandbox: Stage['sandbox'];
	main: N8n;
	balancer: Balancer;
	/** What workflows ask for when they do their work: `GET /<id of the event>`. */
	sink: Server;
	/** Waits until nothing is running or waiting to run. */
	settle(): Promise<void>;
	close(): Promise<void>;
}

/** What was found, and whether it is as it must be. */
export interface Row {
	what: string;
	found: string;
	/** What must be; nothing where the figure only tells. */
	must?: string;
	holds: boolean;
}

/** Sets up all of it, with the workflows that lemlist calls active. */
export async function setScene(programs: Programs): Promise<Scene> {
	const sink = await startServer((_, response) => response.end('{}'));
	const balancer = await startBalancer();
	const settings = {
		...(await startServices(programs)),
		N8N_ENCRYPTION_KEY: 'of all processes',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		WEBHOOK_URL: balancer.url,
	};
	const latency = { ms: 80, jitter: 0.4 };
	const stage = await setStage({ people: 1200, latency }, (each) => workflows(each, sink.url), settings);
	const { sandbox, n8n: main } = stage;
	// The team's own: only those of n8n count here.
	sandbox.store.all(HOOKS).clear();

	const more = async (role: Role, ...args: string[]) => {
		const process = await N8n.create(main.userFolder, 0, settings, role);
		await process.start(...args);
		return process;
	};
	const workers = [await more('worker', '--concurrency=2'), await more('worker', '--concurrency=2')];
	const processors = [await more('webhook'), await more('webhook')];
	balancer.ports = processors.map(({ port }) => port);

	for (const id of CALLED) await main.activate(id);
	await eventually(() => sandbox.store.happenings.hooks.length === CALLED.length);

	const settle = async () => {
		const filter = encodeURIComponent(JSON.stringify({ status: ['new', 'running', 'waiting'] }));
		const isIdle = async () => {
			// What was answered may not have been started yet.
			await sleep(1000);
			const { data } = await main.rest('GET', `/executions?filter=${filter}`);
			return (data as { results: unknown[] }).results.length === 0;
		};
		await eventually(async () => (await isIdle()) && (await isIdle()), 300_000);
	};
	const close = async () => {
		await Promise.all([...processors, ...workers].map(async (each) => await each.stop()));
		await stage.close();
		await sink.close();
	};
	return { sandbox, main, balancer, sink, settle, close };
}
