// One n8n process that takes lemlist's calls, or polls: the built triggers in the contexts of the published engine. Static data are kept in a
// file, whole, as n8n keeps them in its database: read before a call, written behind it.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { HookContext, PollContext, WebhookContext } from 'n8n-core';
import type { IDataObject, INode, INodeType, INodeTypes, IWebhookData } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { additionalData, install } from '../support/engine.mts';
import { DIES } from './dies.mts';
import { watchMemory } from './memory.mts';

const { LemlistTrigger, LemlistPollingTrigger, LemlistBasicAuthApi } = createRequire(import.meta.url)(
	'../../index.js',
);
install({}, new LemlistBasicAuthApi());

/** What a process is: it is told once, at its start. */
export interface Beginning {
	/** Where static data are kept. */
	file: string;
	baseUrl: string;
	apiKey: string;
	events: string[];
	/** When the first poll begins, as the user writes it. */
	since?: string;
}

/** What it can be told to do: make the webhooks, poll, or say what it has done. With `dies`, it is killed before static data are stored. */
export interface Order {
	do: 'activate' | 'poll' | 'tell';
	dies?: boolean;
}

/** What it has done. */
export interface Told {
	/** Ids of the events that started the workflow, in order. */
	started: string[];
	peakMb: number;
	/** CPU within the webhook's own code, where calls come one by one, and how much of it the first call took, ms. */
	cpuMs: number;
	firstMs: number;
}

let beginning: Beginning;
let polled: Workflow | undefined;
const started: string[] = [];
const peakMb = watchMemory();
const took: number[] = [];
const triggers: Record<string, INodeType> = {
	webhook: new LemlistTrigger(),
	poll: new LemlistPollingTrigger(),
};

const dieIf = (isSo: unknown) => {
	if (isSo) process.kill(process.pid, 'SIGKILL');
};
const node = (): INode => ({
	...{ id: 'node-1', name: 'Trigger', type: 'n8n-nodes-lemlist.lemlistTrigger', typeVersion: 1 },
	...{ position: [0, 0], webhookId: 'hook-of-chaos' },
	parameters: {
		...{ events: beginning.events, simplify: false },
		options: { since: beginning.since ?? '' },
	},
	credentials: { lemlistBasicAuthApi: { id: '1', name: 'lemlist' } },
});
const workflowOf = (type: INodeType) =>
	new Workflow({
		...{ id: 'chaos', nodes: [node()], connections: {}, active: true, settings: {} },
		nodeTypes: { getByNameAndVersion: () => type } as unknown as INodeTypes,
		staticData: (existsSync(beginning.file)
			? JSON.parse(readFileSync(beginning.file, 'utf8'))
			: {}) as IDataObject,
	});
const store = ({ staticData }: Workflow) => {
	if (!staticData.__dataChanged) return;
	staticData.__dataChanged = false;
	// As a row of a database changes: at once.
	const written = `${beginning.file}.${process.pid}`;
	writeFileSync(written, JSON.stringify(staticData));
	renameSync(written, beginning.file);
};
const dataOf = (base: string) => ({
	...additionalData({ baseUrl: beginning.baseUrl, apiKey: beginning.apiKey }),
	webhookBaseUrl: `${base}/webhook`,
	webhookTestBaseUrl: `${base}/webhook-test`,
});
const webhook = {
	webhookDescription: triggers.webhook?.description.webhooks?.[0],
	...{ isTest: false, node: 'Trigger' },
} as IWebhookData;
/** The context logs nowhere. */
const silent = <T extends object>(context: T): T => {
	const none = () => undefined;
	return Object.defineProperty(context, 'logger', {
		value: { debug: none, info: none, warn: none, error: none },
	});
};

const server = createServer(async (request, response) => {
	const type = triggers.webhook as INodeType;
	const body = await text(request);
	const workflow = workflowOf(type);
	const answer = {
		status(code: number) {
			response.statusCode = code;
			return answer;
		},
		json(what: unknown) {
			response.end(JSON.stringify(what));
			return answer;
		},
	};
	const data = {
		...dataOf(url()),
		httpResponse: answer,
		httpRequest: {
			...{ body: JSON.parse(body) as unknown, headers: {}, params: {}, rawBody: Buffer.from(body) },
			query: Object.fromEntries(new URL(request.url ?? '', url()).searchParams),
		},
	};
	const context = new WebhookContext(workflow, node(), data as never, 'webhook', webhook, [], null);
	const begun = process.cpuUsage();
	const { workflowData } = (await type.webhook?.call(silent(context))) ?? {};
	const { user, system } = process.cpuUsage(begun);
	took.push((user + system) / 1000);
	if (request.headers[DIES]) {
		// The answer has left; nothing has been stored, and no workflow started.
		if (!response.writableFinished) await new Promise((resolve) => response.once('finish', resolve));
		dieIf(true);
	}
	for (const { json } of workflowData?.[0] ?? []) started.push(String(json._id));
	store(workflow);
});
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function activate({ dies }: Order): Promise<void> {
	const { webhookMethods, ...type } = triggers.webhook as INodeType;
	const workflow = workflowOf(type as INodeType);
	const context = new HookContext(workflow, node(), dataOf(url()), 'trigger', 'activate', webhook);
	await webhookMethods?.default?.create?.call(silent(context));
	dieIf(dies);
	store(workflow);
}

/** A poll that finds nothing stores nothing, but the first does, as part of the activation. */
async function poll({ dies }: Order): Promise<void> {
	const type = triggers.poll as INodeType;
	const isFirst = !existsSync(beginning.file);
	const workflow = (polled ??= workflowOf(type));
	const context = new PollContext(workflow, node(), dataOf(url()), 'trigger', 'activate');
	const found = await type.poll?.call(silent(context));
	dieIf(dies);
	for (const { json } of found?.[0] ?? []) started.push(String(json._id));
	if (found || isFirst) store(workflow);
}

process.on('message', async (told: Beginning | Order) => {
	if (!('do' in told)) {
		beginning = told;
		server.listen(0, '127.0.0.1', () => process.send?.(url()));
		return;
	}
	if (told.do === 'activate') await activate(told);
	if (told.do === 'poll') await poll(told);
	const cpuMs = took.reduce((sum, ms) => sum + ms, 0);
	const report: Told = { started, peakMb: peakMb(), cpuMs, firstMs: took[0] ?? 0 };
	process.send?.(report);
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
