import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';

import { addAdmin } from './admin.mts';
import { Faults } from './faults.mts';
import type { Fault } from './faults.mts';
import { RateLimit } from './rateLimit.mts';
import type { RateRule } from './rateLimit.mts';
import { activityRoutes } from './routes/activities.mts';
import { campaignRoutes } from './routes/campaigns.mts';
import { hookRoutes } from './routes/hooks.mts';
import { leadRoutes } from './routes/leads.mts';
import { Refusal } from './routes/route.mts';
import type { Routes } from './routes/route.mts';
import { teamRoutes } from './routes/team.mts';
import { Store } from './store.mts';

/** What can be changed while it runs. */
export interface Settings extends RateRule {
	/** The way there and back together, in ms; each half varies on its own by `jitter` (0.4 = ±40 %). */
	latency: { ms: number; jitter: number };
	/** How many persons there are at least; their e-mails are `lead00001@example.com` and so on. */
	people: number;
}

export interface SandboxOptions extends Partial<Settings> {
	/** 0, the default, takes any free port. */
	port?: number;
	apiKey?: string;
}

export interface LoggedRequest {
	/** When it reached the rate limit, that is after the way there; ms since 1970. */
	at: number;
	method: string;
	/** As it was sent, below `/api` and without the query. */
	path: string;
	query: Record<string, string>;
	body: unknown;
	/** The status answered; 0 as long as, or if, there is no answer. */
	status: number;
	/** Ids of the leads it marked as interested or not. */
	marked?: string[];
	fault?: Fault;
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

const DEFAULTS: Settings = {
	limit: 20,
	windowMs: 2000,
	window: 'sliding',
	latency: { ms: 0, jitter: 0 },
	people: 300,
};
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const WEB_PAGE = '<!DOCTYPE html><html><title>lemlist</title><div id="app"></div></html>';
const ROUTES: Routes = {
	...teamRoutes,
	...campaignRoutes,
	...leadRoutes,
	...hookRoutes,
	...activityRoutes,
};

declare module 'fastify' {
	interface FastifyRequest {
		logged: LoggedRequest | null;
	}
}

/** Starts a lemlist stand-in on the loopback interface. Throws when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { port = 0, apiKey = 'sandbox-key', ...given } = options;
	const initial = { ...DEFAULTS, ...given };
	const settings = { ...initial };
	const store = new Store();
	const faults = new Faults();
	const rateLimit = new RateLimit(settings);
	const requests: LoggedRequest[] = [];

	const app = fastify({
		forceCloseConnections: true,
		exposeHeadRoutes: false,
		routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1000 },
		ajv: { customOptions: { removeAdditional: false } },
	});
	// Whatever a client calls its body, it is taken as JSON where it is JSON.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) =>
		done(null, jsonOrText(String(body))),
	);

	const sandbox: Sandbox = {
		url: '',
		origin: '',
		apiKey,
		requests,
		store,
		addFault: (...added) => faults.add(...added),
		pendingFaults: () => faults.size,
		configure: (changes) => {
			Object.assign(settings, changes);
			store.growTo(settings.people);
		},
		settings: () => settings,
		reset: () => {
			Object.assign(settings, initial);
			store.fill(apiKey, settings.people);
			faults.clear();
			rateLimit.clear();
			requests.length = 0;
		},
		close: () => app.close(),
	};
	sandbox.reset();

	/** Half the round trip. */
	async function travel(): Promise<void> {
		const { ms, jitter } = settings.latency;
		if (ms > 0) await wait((ms / 2) * (1 + jitter * (2 * Math.random() - 1)));
	}

	/** Logs a request and decides whether a route may see it. */
	async function admit(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
		await travel();
		const now = Date.now();
		const path = request.url.replace(/^\/api|\?.*$/gs, '');
		const logged: LoggedRequest = {
			at: now,
			method: request.method,
			path,
			query: { ...(request.query as Record<string, string>) },
			body: request.body,
			status: 0,
		};
		request.logged = logged;
		requests.push(logged);

		const key = keyOf(request.headers.authorization);
		const { allowed, remaining, resetMs } = rateLimit.take(key ?? '', now);
		reply.headers({
			'Retry-After': String(resetMs / 1000),
			'X-RateLimit-Limit': String(settings.limit),
			'X-RateLimit-Remaining': String(remaining),
			'X-RateLimit-Reset': String(new Date(now + resetMs)),
		});
		// The text of lemlist's 429 is not documented.
		if (!allowed) throw new Refusal(429, 'Too many requests');
		if (key === undefined) throw new Refusal(400, 'No API key provided');
		if (!store.apiKeys.has(key)) throw new Refusal(401, 'The authentication you supplied is incorrect');

		const fault = faults.take(request.method, decodeURIComponent(path));
		if (!fault) return undefined;
		logged.fault = fault;
		if (fault.kind === 'slow') return await wait(fault.ms);
		// An answer from here keeps the route from being run; `depart` turns it into the fault's own.
		return fault.when === 'after' ? undefined : reply.send('');
	}

	/** Lets an answer go, or makes it fail. */
	async function depart(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
		await travel();
		const fault = request.logged?.fault;
		let sent = payload;
		if (fault?.kind === 'cut') request.raw.socket.destroy();
		if (fault?.kind === 'hang') await new Promise(() => undefined);
		if (fault?.kind === 'answer') {
			const json = typeof (fault.body ?? '') !== 'string';
			sent = json ? JSON.stringify(fault.body) : (fault.body ?? '');
			// A client that believes the headers should not be told that there is room.
			if (fault.status === 429) reply.header('X-RateLimit-Remaining', '0');
			reply
				.code(fault.status ?? 200)
				.type(fault.contentType ?? (json ? 'application/json' : 'text/plain'))
				.headers(fault.headers ?? {});
		}
		if (request.logged && fault?.kind !== 'cut') request.logged.status = reply.statusCode;
		return sent;
	}

	await app.register(
		async (api) => {
			api.decorateRequest('logged', null);
			api.addHook('preHandler', admit);
			api.addHook('onSend', depart);
			api.setErrorHandler((error, _request, reply) => {
				if (error instanceof Refusal) return reply.code(error.status).send(error.body);
				console.error(error);
				return reply.code(500).send('Internal server error');
			});
			addRoutes(api, store);
		},
		{ prefix: '/api' },
	);
	await app.register(async (root) => addAdmin(root, sandbox));

	sandbox.origin = await app.listen({ host: '127.0.0.1', port });
	sandbox.url = `${sandbox.origin}/api`;
	return sandbox;
}

/** The routes themselves, 405 for their other methods, and a web page with status 200 for everything else. */
function addRoutes(api: FastifyInstance, store: Store): void {
	const methodsByPath = new Map<string, Set<string>>();
	for (const [route, handle] of Object.entries(ROUTES)) {
		const [method = '', path = ''] = route.split(' ');
		const shape = path.replace(/\{\w+\}/g, ':x');
		methodsByPath.set(shape, (methodsByPath.get(shape) ?? new Set()).add(method));
		api.route({
			method,
			url: path.replace(/\{(\w+)\}/g, ':$1'),
			handler: (request, reply) =>
				handle({
					params: request.params as Record<string, string>,
					query: request.query as Record<string, string>,
					body: request.body,
					store,
					logged: request.logged as LoggedRequest,
					reply,
				}),
		});
	}
	for (const [url, known] of methodsByPath) {
		const method = METHODS.filter((one) => !known.has(one));
		api.route({
			method,
			url,
			handler: () => {
				throw new Refusal(405, 'Bad method');
			},
		});
	}
	for (const url of ['/', '/*']) {
		api.route({
			method: METHODS,
			url,
			handler: (_request, reply) => reply.type('text/html').send(WEB_PAGE),
		});
	}
}

/** The key of a Basic header without a user name; undefined without a header. */
function keyOf(header: string | undefined): string | undefined {
	if (!header) return undefined;
	const [, encoded = ''] = /^Basic (.+)$/i.exec(header) ?? [];
	const credentials = Buffer.from(encoded, 'base64').toString();
	return credentials.startsWith(':') ? credentials.slice(1) : '';
}

function jsonOrText(body: string): unknown {
	try {
		return body && JSON.parse(body);
	} catch {
		return body;
	}
}

/** A pause that does not keep a process alive that has nothing else to do. */
async function wait(ms: number): Promise<void> {
	await sleep(ms, undefined, { ref: false });
}
