import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	INode,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import type { connect } from '../../nodes/Lemlist/transport/index.ts';
import type { run } from '../../nodes/Lemlist/engine/run.ts';
import type { resources } from '../../nodes/Lemlist/resources/index.ts';
import type { poll } from '../../nodes/Lemlist/triggers/polling/poll.ts';
import type { receive } from '../../nodes/Lemlist/triggers/webhook/delivery.ts';
import type { createHooks, deleteHooks } from '../../nodes/Lemlist/triggers/webhook/hooks.ts';
import type { Queue } from '../../nodes/Lemlist/transport/queue.ts';
import type { Ledger, Lemlist } from './lemlist.mts';
import type { Process } from './time.mts';

/** What is simulated: the package's own code, built or not. */
export interface Subject {
	run: typeof run;
	poll: typeof poll;
	receive: typeof receive;
	createHooks: typeof createHooks;
	deleteHooks: typeof deleteHooks;
	connect: typeof connect;
	resources: typeof resources;
	Queue: typeof Queue;
}

interface From {
	process: Process;
	lemlist: Lemlist;
	ledger: Ledger;
	signal?: AbortSignal;
}

const NODE: INode = {
	...{ id: 'simulated', name: 'Lemlist', type: 'n8n-nodes-lemlist.lemlist', typeVersion: 1 },
	...{ position: [0, 0], parameters: {}, webhookId: 'simulated' },
};

/** What n8n gives everywhere. */
function common({ process, lemlist, ledger, signal }: From) {
	const silent = () => undefined;
	return {
		getCredentials: async () => ({ apiKey: lemlist.apiKey, baseUrl: 'https://lemlist.example/api' }),
		getNode: () => NODE,
		getTimezone: () => 'UTC',
		getExecutionCancelSignal: () => signal,
		logger: { debug: silent, info: silent, warn: silent, error: silent },
		helpers: {
			// n8n's helper ends with the signal of whoever calls it, not with that of the options.
			async httpRequestWithAuthentication(
				this: { getExecutionCancelSignal(): AbortSignal | undefined },
				_credential: string,
				options: IHttpRequestOptions,
			) {
				return await lemlist.ask(options, {
					process,
					ledger,
					signal: this.getExecutionCancelSignal(),
				});
			},
		},
	};
}

/** A run of the node. @param items parameters of each item */
export function execution(from: From, items: readonly IDataObject[], continues: boolean): IExecuteFunctions {
	const names = new Set(items.flatMap((item) => Object.keys(item)));
	// Each may be another for each item, so to the workflow they are expressions.
	const parameters = Object.fromEntries([...names].map((name) => [name, `={{ $json.${name} }}`]));
	return {
		...common(from),
		getNode: () => ({ ...NODE, parameters }),
		getInputData: () => items.map((json) => ({ json })),
		getNodeParameter: (name: string, index: number, fallback?: unknown) =>
			items[index]?.[name] ?? fallback,
		continueOnFail: () => continues,
	} as unknown as IExecuteFunctions;
}

/** A picker that somebody looks at. */
export function picker(from: From): ILoadOptionsFunctions {
	return {
		...common(from),
		getCurrentNodeParameter: () => undefined,
	} as unknown as ILoadOptionsFunctions;
}

/** What n8n gives every trigger. */
function triggering(from: From, { data, parameters }: Kept) {
	return {
		...common(from),
		getNodeParameter: (name: string, fallback?: unknown) => parameters[name] ?? fallback,
		getMode: () => 'trigger',
		getWorkflow: () => ({ id: 'w', name: 'w', active: true }),
		getWorkflowStaticData: () => data,
	};
}

/** What n8n keeps of a trigger: its static data, and its parameters. */
interface Kept {
	data: IDataObject;
	parameters: IDataObject;
}

/** A poll. @param budget ms that n8n gives it, or undefined in versions that do not tell */
export function polling(from: From, { budget, ...kept }: Kept & { budget?: number }): IPollFunctions {
	return {
		...triggering(from, kept),
		...(budget !== undefined && { getPollBudgetMs: () => budget }),
	} as unknown as IPollFunctions;
}

/** The activation or deactivation of a webhook trigger. */
export function hooking(from: From, kept: Kept): IHookFunctions {
	return {
		...triggering(from, kept),
		getNodeWebhookUrl: () => `https://n8n.example/webhook/${NODE.webhookId}/webhook`,
	} as unknown as IHookFunctions;
}

/** A call of a hook. @param answer gets the status of the answer, when it is given */
export function receiving(
	from: From,
	{ url, body, answer, ...kept }: Kept & { url: string; body: object; answer(status: number): void },
): IWebhookFunctions {
	return {
		...hooking(from, kept),
		getMode: () => 'webhook',
		async getCredentials() {
			await from.process.sleep(5);
			return await common(from).getCredentials();
		},
		getBodyData: () => body,
		getRequestObject: () => ({}),
		getQueryData: () => Object.fromEntries(new URL(url).searchParams),
		getResponseObject: () => ({
			status(code: number) {
				answer(code);
				return { json: () => undefined };
			},
		}),
	} as unknown as IWebhookFunctions;
}
