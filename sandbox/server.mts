import fastify from 'fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import { addAdmin } from './admin.mts';
import type { Fault } from './faults.mts';
import { act, admit, runDue, work } from './handle.mts';
import type { Moment, Outgoing } from './handle.mts';
import type { HookCall } from './happenings.mts';
import { life } from './live.mts';
import type { LoggedRequest } from './log.mts';
import { StateFile } from './state.mts';
import { Store } from './store.mts';
import type { Settings } from './store.mts';

export type { LoggedRequest, Settings };

/** Of a sandbox in which something happens by itself, unless told. */
export const LIVE_MS = 5000;

export interface SandboxOptions extends Partial<Settings> {
	/** 0, the default, takes any free port. */
	port?: number;
	/** The loopback interface unless told. */
	host?: string;
	apiKey?: string;
	/** A file that keeps the team between starts; without one it is forgotten. */
	state?: string;
	/** Whatever was kept is not read. */
	fresh?: boolean;
	/** ms after which something happens by itself, again and again; 0, the default, for never. */
	liveMs?: number;
	/** Another one lets other things happen. */
	seed?: string;
	/** Is told what is odd about the start. */
	say?(line: string): void;
}

export interface Sandbox {
	/** The credential's Base URL. */
	url: string;
	origin: string;
	apiKey: string;
	/** Every API request in order of arrival, refused ones too. */
	requests: LoggedRequest[];
	store: Store;
	addFault(...faults: Fault[]): void;
	/** Faults that no request has met yet. */
	pendingFaults(): number;
	configure(settings: Partial<Settings>): void;
	settings(): Settings;
	/** Back to how it started: data, settings, log, faults and rate limit. */
	reset(): void;
	/** Cuts every connection and stops. */
	close(): Promise<void>;
}

/** Starts a lemlist stand-in. Throws when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { port = 0, host = '127.0.0.1', apiKey = 'sandbox-key', ...others } = options;
	const { state, fresh = false, liveMs = 0, seed = '1', say = console.warn, ...given } = others;
	const store = new Store(given);
	const file = state === undefined ? undefined : new StateFile(state, () => store.kept());
	let alarm: NodeJS.Timeout | undefined;
	/** Calls hooks, and has the jobs done when they are due, even if nobody asks anything. */
	const perform = (effects: HookCall[]) => {
		file?.touch();
		void store.happenings.call(effects).then(() => file?.touch());
		clearTimeout(alarm);
		const [job] = store.jobs;
		if (!job) return;
		alarm = setTimeout(() => perform(runDue(store, moment())), job.at - Date.now()).unref();
	};
	const live = life(seed);
	const timer =
		liveMs > 0 ? setInterval(() => perform(act(store, moment(), live)), liveMs).unref() : undefined;
	const app = fastify({
		forceCloseConnections: true,
		exposeHeadRoutes: false,
	});
	const sandbox: Sandbox = {
		url: '',
		origin: '',
		apiKey,
		requests: store.requests,
		store,
		addFault: (...added) => store.faults.add(...added),
		pendingFaults: () => store.faults.size,
		configure: (changes) => {
			Object.assign(store.settings, changes);
			store.growTo(store.settings.people);
			file?.touch();
		},
		settings: () => store.settings,
		reset: () => {
			store.fill(apiKey, Date.now());
			file?.touch();
		},
		close: async () => {
			clearInterval(timer);
			await app.close();
			file?.write();
		},
	};
	store.fill(apiKey, Date.now(), fresh ? undefined : file?.read(say));
	perform([]);
	app.addHook('onResponse', async () => file?.touch());

	await app.register(async (api) => {
		api.removeAllContentTypeParsers();
		api.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
		for (const url of ['/api', '/api/*'])
			api.all(url, async (request, reply) => await carry(store, request, reply, perform));
	});
	await app.register(async (root) => addAdmin(root, sandbox));

	sandbox.origin = await app.listen({ host, port });
	sandbox.url = `${sandbox.origin}/api`;
	return sandbox;
}

/** Carries a request to lemlist, its answer back, and its effects to the hooks. */
async function carry(
	store: Store,
	request: FastifyRequest,
	reply: FastifyReply,
	perform: (effects: HookCall[]) => void,
): Promise<FastifyReply> {
	await travel(store);
	const { method, headers } = request;
	const body = typeof request.body === 'string' ? request.body : undefined;
	const admitted = admit(store, { method, url: request.url.slice('/api'.length), headers, body }, moment());
	if (admitted.fault?.kind === 'slow') await wait(admitted.fault.ms ?? USUAL_MS);
	const answer = work(store, admitted, moment());
	perform(answer.effects);
	await travel(store);

	const { fault } = answer;
	if (fault?.kind === 'cut') request.raw.socket.destroy();
	if (fault?.kind === 'cut' || fault?.kind === 'hang') return await new Promise(() => undefined);
	return reply.code(answer.status).headers(answer.headers).send(payload(answer, fault));
}

const moment = (): Moment => ({ now: Date.now(), random: Math.random });

/** Half the round trip. */
async function travel({ settings }: Store): Promise<void> {
	const { ms, jitter } = settings.latency;
	if (ms > 0) await wait((ms / 2) * (1 + jitter * (2 * Math.random() - 1)));
}

/** What goes through the wire: the body, unless a fault wants it otherwise. */
function payload({ body }: Outgoing, fault: Fault | undefined): string | Readable {
	switch (fault?.kind) {
		case 'drip':
			return Readable.from(drops(body, fault.ms ?? USUAL_MS));
		case 'cutInBody':
			return Readable.from(half(body));
		case 'bomb':
			return Readable.from(bomb(fault.bytes ?? 300_000_000));
		default:
			return body;
	}
}

const DROPS = 20;
/** Of faults that take their time. */
const USUAL_MS = 3000;

async function* drops(body: string, ms: number): AsyncGenerator<string> {
	const size = Math.ceil(body.length / DROPS);
	for (let at = 0; at < body.length; at += size) {
		await wait(ms / DROPS);
		yield body.slice(at, at + size);
	}
}

async function* half(body: string): AsyncGenerator<string> {
	yield body.slice(0, body.length / 2);
	await wait(10);
	throw new Error('Cut on request');
}

function* bomb(bytes: number): Generator<string> {
	const piece = '0,'.repeat(32_768);
	yield '[';
	for (let sent = 0; sent < bytes; sent += piece.length) yield piece;
	yield '0]';
}

/** A pause that does not keep a process alive that has nothing else to do. */
async function wait(ms: number): Promise<void> {
	await sleep(Math.max(0, ms), undefined, { ref: false });
}
