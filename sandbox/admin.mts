import type { FastifyInstance } from 'fastify';

import { faultSchema } from './faults.mts';
import type { Fault } from './faults.mts';
import type { Sandbox, Settings } from './server.mts';

const settingsSchema = {
	type: 'object',
	additionalProperties: false,
	properties: {
		limit: { type: 'integer', minimum: 0 },
		windowMs: { type: 'integer', minimum: 1 },
		window: { enum: ['sliding', 'fixed'] },
		latency: {
			type: 'object',
			required: ['ms', 'jitter'],
			additionalProperties: false,
			properties: {
				ms: { type: 'number', minimum: 0 },
				jitter: { type: 'number', minimum: 0, maximum: 1 },
			},
		},
		people: { type: 'integer', minimum: 0, maximum: 100_000 },
	},
};

/** Command lines that show how the sandbox is used and steered. */
export function examples({ url, origin, apiKey }: Sandbox): [purpose: string, command: string][] {
	const post = (path: string, body: unknown) =>
		`curl -d '${JSON.stringify(body)}' ${origin}/_sandbox/${path}`;
	return [
		['Call the API', `curl -u :${apiKey} '${url}/campaigns?version=v2&limit=2'`],
		['Mark a lead', `curl -u :${apiKey} -X POST ${url}/leads/notinterested/lead00001@example.com`],
		['What was asked, in order', `curl ${origin}/_sandbox/requests`],
		['Forget what was asked', `curl -X DELETE ${origin}/_sandbox/requests`],
		['Numbers and settings', `curl ${origin}/_sandbox/state`],
		[
			'Answer the next 2 marks with 503',
			post('faults', { kind: 'answer', status: 503, path: '/notinterested', count: 2 }),
		],
		[
			'Refuse the next request for 3 s',
			post('faults', { kind: 'answer', status: 429, headers: { 'Retry-After': '3' } }),
		],
		['Mark, then cut the connection', post('faults', { kind: 'cut', method: 'POST', when: 'after' })],
		['Never answer (slow: {"kind":"slow","ms":5000})', post('faults', { kind: 'hang' })],
		['Another limit and latency', post('configure', { limit: 10, latency: { ms: 120, jitter: 0.4 } })],
		['10,000 persons', post('configure', { people: 10_000 })],
		['Back to the start', `curl -X POST ${origin}/_sandbox/reset`],
	];
}

/** Routes to watch and steer the sandbox from another process: no authentication, no rate limit. */
export function addAdmin(app: FastifyInstance, sandbox: Sandbox): void {
	app.get('/', (_request, reply) => reply.type('text/html').send(page(sandbox)));

	app.get('/_sandbox/requests', () => sandbox.requests);
	app.delete('/_sandbox/requests', () => {
		sandbox.requests.length = 0;
		return { requests: 0 };
	});

	app.get('/_sandbox/state', () => state(sandbox));

	app.post<{ Body: Fault | Fault[] }>(
		'/_sandbox/faults',
		{ schema: { body: { anyOf: [faultSchema, { type: 'array', items: faultSchema }] } } },
		({ body }) => {
			sandbox.addFault(...[body].flat());
			return { pendingFaults: sandbox.pendingFaults() };
		},
	);

	app.post<{ Body: Partial<Settings> }>(
		'/_sandbox/configure',
		{ schema: { body: settingsSchema } },
		({ body }) => {
			sandbox.configure(body);
			return sandbox.settings();
		},
	);

	app.post('/_sandbox/reset', () => {
		sandbox.reset();
		return state(sandbox);
	});
}

function state(sandbox: Sandbox) {
	const { campaigns, people, leads } = sandbox.store;
	const marked = (interest: string) =>
		[...leads.values()].filter((lead) => lead.interest === interest).length;
	return {
		campaigns: campaigns.size,
		people: people.size,
		leads: leads.size,
		interested: marked('interested'),
		notInterested: marked('notInterested'),
		paused: [...leads.values()].filter((lead) => lead.isPaused).length,
		requests: sandbox.requests.length,
		refused: sandbox.requests.filter((request) => request.status === 429).length,
		pendingFaults: sandbox.pendingFaults(),
		settings: sandbox.settings(),
	};
}

function page(sandbox: Sandbox): string {
	const rows = examples(sandbox).map(
		([purpose, command]) => `<dt>${purpose}</dt><dd><pre>${command.replace(/&/g, '&amp;')}</pre></dd>`,
	);
	return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>lemlist sandbox</title>
<h1>lemlist sandbox</h1>
<p>A stand-in for lemlist's API with invented data. Base URL <code>${sandbox.url}</code>,
API key <code>${sandbox.apiKey}</code>.</p>
<dl>${rows.join('\n')}</dl></html>`;
}
