import type { FastifyInstance } from 'fastify';

import { api, between, integer, object, required, text } from './api.mts';
import type { Parameters } from './api.mts';
import { match } from './checker.mts';
import { FAULT } from './faults.mts';
import type { Fault } from './faults.mts';
import type { Delivery, DeliverOptions } from './happenings.mts';
import { addPage, refuseStrangers } from './page.mts';
import { endpoints } from './resources/index.mts';
import { follow } from './resources/leads.mts';
import type { Sandbox } from './server.mts';
import { SETTINGS } from './store.mts';
import type { Settings } from './store.mts';

/** Something to happen: to the person with this e-mail, to nobody in particular, or a delivery that is told word for word. */
interface Event extends DeliverOptions {
	type: string;
	email?: string;
	/** Which of the person's campaigns; the first one unless told. */
	campaignId?: string;
	/** Beside or in place of what every record has. */
	fields?: Record<string, unknown>;
	/** Delivered as it is, with the hook's secret, instead of a record. */
	body?: Record<string, unknown>;
}

const EVENT: Parameters = {
	type: required(text),
	email: text,
	campaignId: text,
	fields: object,
	body: object,
	repeat: between(integer, 1, 10_000),
	secret: text,
};

/** What a reply says unless told. */
const REPLY = {
	subject: 'Re: Quick question',
	text: 'Thank you, but this is not for us.',
	messagePreview: 'Thank you, but this is not for us.',
};

/** Command lines that show how the sandbox is used and steered. */
export function examples({
	url,
	origin,
	apiKey,
}: Pick<Sandbox, 'url' | 'origin' | 'apiKey'>): [purpose: string, command: string][] {
	const post = (path: string, body: unknown) =>
		`curl -d '${JSON.stringify(body)}' ${origin}/_sandbox/${path}`;
	return [
		['Call the API', `curl -u :${apiKey} '${url}/campaigns?version=v2&limit=2'`],
		['Mark a lead', `curl -u :${apiKey} -X POST ${url}/leads/notinterested/lead00001@example.com`],
		['A reply arrives', post('events', { type: 'emailsReplied', email: 'lead00001@example.com' })],
		[
			'It arrives three times, with a wrong secret',
			post('events', {
				type: 'emailsReplied',
				email: 'lead00001@example.com',
				repeat: 3,
				secret: 'forged',
			}),
		],
		['What hooks were told', `curl ${origin}/_sandbox/deliveries`],
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
	// Whatever a client calls it, it is JSON.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));

	app.addHook('onRequest', refuseStrangers);

	/** What fits what is stated; what does not is refused as a whole. */
	app.setValidatorCompiler<Parameters>(({ schema }) => (body: unknown) => {
		const { misfits } = match({ body: schema }, {}, { query: {}, body });
		return misfits.length > 0 && { error: new Error(misfits.map(({ words }) => words).join('; ')) };
	});

	addPage(app, sandbox, () => examples(sandbox));

	app.get('/_sandbox/requests', () => sandbox.requests);
	app.delete('/_sandbox/requests', () => {
		sandbox.requests.length = 0;
		return { requests: 0 };
	});

	app.post<{ Body: Event }>(
		'/_sandbox/events',
		{ schema: { body: EVENT } },
		async ({ body }, reply) => (await happen(sandbox, body)) ?? reply.code(404).send('Lead not found'),
	);
	app.get('/_sandbox/deliveries', () => sandbox.store.happenings.deliveries);

	app.get('/_sandbox/state', () => state(sandbox));

	// One, or a list of them.
	const faults = Object.entries(FAULT).map(([name, parameter]) => [`[].${name}`, parameter]);
	app.post<{ Body: Fault[] }>(
		'/_sandbox/faults',
		{
			preValidation: async (request) => void (request.body = [request.body].flat()),
			schema: { body: Object.fromEntries(faults) },
		},
		({ body }) => {
			sandbox.addFault(...body);
			return { pendingFaults: sandbox.pendingFaults() };
		},
	);

	app.post<{ Body: Partial<Settings> }>(
		'/_sandbox/configure',
		{ schema: { body: SETTINGS } },
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

/** Makes something happen and answers the deliveries it led to, once they are done; nothing where there is no such lead. */
async function happen(
	{ store }: Sandbox,
	{ type, email, campaignId, fields, body, ...options }: Event,
): Promise<Delivery[] | undefined> {
	if (body) return await store.happenings.deliver({ type, ...body }, options);
	const leads = email === undefined ? [undefined] : (store.people.get(email)?.leads ?? []);
	const index = leads.findIndex((lead) => !campaignId || lead?.campaign._id === campaignId);
	if (index === -1) return undefined;
	const lead = leads[index];
	if (lead) follow(store, lead, type, new Date().toISOString());
	const about = { ...(type.endsWith('Replied') && REPLY), ...fields };
	return await store.happenings.deliver(store.happenings.record(type, lead, about), options);
}

function state(sandbox: Sandbox) {
	const { campaigns, people, leads, happenings } = sandbox.store;
	const marked = (interest: string) =>
		[...leads.values()].filter((lead) => lead.interest === interest).length;
	return {
		campaigns: campaigns.size,
		people: people.size,
		leads: leads.size,
		interested: marked('interested'),
		notInterested: marked('notInterested'),
		paused: [...leads.values()].filter((lead) => lead.isPaused).length,
		hooks: happenings.hooks.length,
		activities: happenings.activities.length,
		deliveries: happenings.deliveries.length,
		requests: sandbox.requests.length,
		refused: sandbox.requests.filter((request) => request.status === 429).length,
		pendingFaults: sandbox.pendingFaults(),
		settings: sandbox.settings(),
		unanswered: Object.keys(api).filter((endpoint) => !(endpoint in endpoints)),
	};
}
