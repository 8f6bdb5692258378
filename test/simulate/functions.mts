import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	INode,
	IPollFunctions,
} from 'n8n-workflow';
import type { connect } from '../../nodes/Lemlist/transport/index.ts';
import type { run } from '../../nodes/Lemlist/engine/run.ts';
import type { resources } from '../../nodes/Lemlist/resources/index.ts';
import type { poll } from '../../nodes/Lemlist/triggers/polling/poll.ts';
import type { Queue } from '../../nodes/Lemlist/transport/queue.ts';
import type { Ledger, Lemlist } from './lemlist.mts';
import type { Process } from './time.mts';

/** What is simulated: the package's own code, built or not. */
export interface Subject {
	run: typeof run;
	poll: typeof poll;
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
	...{ position: [0, 0], parameters: {} },
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
	return {
		...common(from),
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

/** A poll. @param budget ms that n8n gives it, or undefined in versions that do not tell */
export function polling(
	from: From,
	{ data, budget, parameters }: { data: IDataObject; budget?: number; parameters: IDataObject },
): IPollFunctions {
	return {
		...common(from),
		...(budget !== undefined && { getPollBudgetMs: () => budget }),
		getNodeParameter: (name: string, fallback?: unknown) => parameters[name] ?? fallback,
		getMode: () => 'trigger',
		getWorkflow: () => ({ id: 'w', name: 'w', active: true }),
		getWorkflowStaticData: () => data,
	} as unknown as IPollFunctions;
}
