// The trigger nodes in the contexts that n8n's engine gives them. What n8n's server does around them is done here as it
// does it: static data is read from the database before every call and written back after it, if it was changed.
import { afterEach, expect } from '@jest/globals';
import { HookContext, PollContext, WebhookContext } from 'n8n-core';
import type {
	IDataObject,
	IHookFunctions,
	IHttpRequestOptions,
	INode,
	INodeParameters,
	INodeType,
	INodeTypes,
	IWebhookData,
	IWebhookFunctions,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { LemlistBasicAuthApi } from '../../credentials/LemlistBasicAuthApi.credentials.ts';
import { LemlistPollingTrigger } from '../../nodes/Lemlist/LemlistPollingTrigger.node.ts';
import { LemlistTrigger } from '../../nodes/Lemlist/LemlistTrigger.node.ts';
import { THIS_PROCESS } from '../../nodes/Lemlist/transport/index.ts';
import { receive } from '../../nodes/Lemlist/triggers/webhook/delivery.ts';
import { createHooks, deleteHooks, hooksExist } from '../../nodes/Lemlist/triggers/webhook/hooks.ts';
import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import { goesTo } from '../contract/goesTo.ts';
import { match } from '../../sandbox/checker.mts';
import type { Misfit } from '../../sandbox/checker.mts';
import type { Sent } from '../operations/case.ts';
import { CREDENTIAL, additionalData, install } from './engine.mts';

const NODES = { lemlistTrigger: new LemlistTrigger(), lemlistPollingTrigger: new LemlistPollingTrigger() };
install(NODES, new LemlistBasicAuthApi());

export interface TriggerOptions {
	parameters: INodeParameters;
	/** Base URL of the credential. */
	lemlist?: string;
	/** API key of the credential; null where the credential cannot be read. */
	apiKey?: string | null;
	/** Public address of n8n. */
	n8n?: string;
	workflowId?: string;
	/** The node's own, part of its URL. */
	webhookId?: string;
	/** The node as another process has loaded it. */
	node?: INodeType;
}

/** What a call of a webhook led to. */
export interface Received {
	status: number;
	/** Data of the items that the workflow starts with; undefined when it does not start. */
	items?: IDataObject[];
}

/** The endpoints that triggers may ask. */
export const ENDPOINTS = ['GET /hooks', 'POST /hooks', 'DELETE /hooks/{hookId}', 'GET /activities'] as const;

/** What the triggers of the running test have sent. */
export const heard: Sent[] = [];

// Whatever a test is about: what a trigger sends is what is stated of these endpoints.
afterEach(() => {
	const faults = heard.splice(0).flatMap((sent) => {
		const to = goesTo(sent.request, ENDPOINTS);
		if (!to) return `${sent.request} goes to none of the endpoints of a trigger`;
		const { misfits } = match(statementOf(to.endpoint), to.path, sent);
		return misfits
			.filter((misfit) => !isNewerEvent(misfit))
			.map(({ words }) => `${sent.request}: ${words}`);
	});
	expect(faults).toEqual([]);
});

/** lemlist adds events, and a user may name them. */
function isNewerEvent({ name, why }: Misfit): boolean {
	return /^(body|query)\.type$/.test(name) && why === 'value';
}

/** A request as the engine is asked for it. */
function sentIn({ method, url, qs = {}, body }: IHttpRequestOptions, baseUrl: string): Sent {
	const given = Object.entries(qs).filter(([, value]) => value !== undefined);
	return {
		request: `${method} ${url.slice(baseUrl.length)}`,
		query: Object.fromEntries(
			given.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
		),
		body,
	};
}

let count = 0;

/** A workflow of one trigger node in an n8n. */
export class Trigger {
	/** As n8n's database keeps it. */
	staticData = '{}';
	/** What was logged, with what was added to it. */
	readonly logs: string[] = [];
	/** Levels of what was logged. */
	readonly levels: string[] = [];
	/** How often the node asked for its credential. */
	credentialReads = 0;
	readonly options: TriggerOptions;
	/** What n8n keeps as long as a polling workflow is active. */
	#polled?: Workflow;

	constructor(options: TriggerOptions) {
		this.options = { workflowId: `workflow-${++count}`, ...options };
	}

	/** Another n8n on the same database, or the same one after a restart. */
	elsewhere(options: Partial<TriggerOptions>): Trigger {
		const other = new Trigger({ ...this.options, ...options });
		Object.defineProperty(other, 'staticData', {
			get: () => this.staticData,
			set: (value: string) => (this.staticData = value),
		});
		return other;
	}

	/** The node's static data. */
	get stored(): IDataObject {
		return (JSON.parse(this.staticData) as Record<string, IDataObject>)['node:Trigger'] ?? {};
	}

	set stored(data: IDataObject) {
		this.staticData = JSON.stringify({ 'node:Trigger': data });
	}

	/** The address lemlist is given, without the query. */
	get url(): string {
		return `${this.options.n8n ?? 'https://n8n.example.com'}/webhook/${this.#node().webhookId}/webhook`;
	}

	/** As n8n does it: on failure, the node gets the chance to clean up. */
	async activate(activation: WorkflowActivateMode = 'activate'): Promise<void> {
		const workflow = this.#workflow();
		try {
			if (!(await this.#method('checkExists', workflow, 'trigger', activation))) {
				await this.#method('create', workflow, 'trigger', activation);
			}
		} catch (error) {
			await this.#method('delete', workflow, 'internal', 'update').catch(() => undefined);
			this.#save(workflow);
			throw error;
		}
		this.#save(workflow);
	}

	async deactivate(): Promise<void> {
		const workflow = this.#workflow();
		try {
			await this.#method('delete', workflow, 'internal', 'update');
		} finally {
			this.#save(workflow);
		}
	}

	/** Asks the node whether its webhooks are in order. */
	async isRegistered(): Promise<boolean> {
		return (await this.#method('checkExists', this.#workflow(), 'trigger', 'init')) === true;
	}

	/** Listens for a test event, as the editor does; answers what takes the call and what ends it. */
	async listen(): Promise<{ call: (body: unknown) => Promise<Received>; stop: () => Promise<void> }> {
		const begun = this.#workflow('{}');
		await this.#method('create', begun, 'manual', 'manual', true);
		const staticData = JSON.stringify(begun.staticData);
		return {
			call: async (body) => {
				const workflow = this.#workflow('{}');
				workflow.setTestStaticData(JSON.parse(staticData) as IDataObject);
				return await this.#receive(workflow, body, 'manual');
			},
			stop: async () => {
				await this.#method('delete', this.#workflow(staticData), 'internal', 'update', true);
			},
		};
	}

	/**
	 * A call from outside.
	 * @param whileOpen runs between the node's answer and the storing of the static data
	 * @param targetUrl the hook's, for its query
	 */
	async call(body: unknown, whileOpen?: () => Promise<void>, targetUrl?: string): Promise<Received> {
		const workflow = this.#workflow();
		const received = await this.#receive(workflow, body, 'webhook', targetUrl);
		await whileOpen?.();
		this.#save(workflow);
		return received;
	}

	/** Ends n8n and starts it again, for a trigger that polls: what was not stored is lost. */
	restart(): void {
		this.#polled = undefined;
	}

	/** Polls once. Static data is stored only with new items, as n8n does it; `activating` stores it in any case. */
	async poll(
		mode: 'trigger' | 'manual' | 'activating' = 'trigger',
		budget?: number,
	): Promise<IDataObject[]> {
		if (mode === 'activating') this.restart();
		const workflow = mode === 'manual' ? this.#workflow() : (this.#polled ??= this.#workflow());
		const node = this.#node();
		const context = new PollContext(
			workflow,
			node,
			this.#data(),
			mode === 'manual' ? 'manual' : 'trigger',
			mode === 'manual' ? 'manual' : 'activate',
			undefined,
			undefined,
			undefined,
			undefined,
			undefined,
			budget === undefined ? undefined : () => budget,
		);
		this.#listenTo(context);
		const polled = await this.#type().poll?.call(context);
		if (polled || mode === 'activating') this.#save(workflow);
		return (polled?.[0] ?? []).map(({ json }) => json);
	}

	async #receive(
		workflow: Workflow,
		body: unknown,
		mode: WorkflowExecuteMode,
		targetUrl?: string,
	): Promise<Received> {
		const received: Received = { status: 0 };
		const response = {
			status(code: number) {
				received.status ||= code;
				return response;
			},
			json: () => response,
		};
		const request = {
			body,
			headers: {},
			query: targetUrl ? Object.fromEntries(new URL(targetUrl).searchParams) : {},
			params: {},
			rawBody: Buffer.from(JSON.stringify(body ?? '')),
		};
		const data = { ...this.#data(), httpRequest: request, httpResponse: response };
		const context = new WebhookContext(
			workflow,
			this.#node(),
			data as never,
			mode,
			this.#webhook(mode === 'manual'),
			[],
			null,
		);
		this.#listenTo(context);
		const result = (await this.#type().webhook?.call(context)) ?? {};
		if (result.workflowData && !result.noWebhookResponse) forgetChanges(workflow);
		if (!result.noWebhookResponse) received.status = 200;
		if (result.workflowData) received.items = result.workflowData[0]?.map(({ json }) => json);
		return received;
	}

	async #method(
		name: 'checkExists' | 'create' | 'delete',
		workflow: Workflow,
		mode: WorkflowExecuteMode,
		activation: WorkflowActivateMode,
		isTest = false,
	): Promise<boolean | undefined> {
		const context = new HookContext(
			workflow,
			this.#node(),
			this.#data(),
			mode,
			activation,
			this.#webhook(isTest),
		);
		this.#listenTo(context);
		return await this.#type().webhookMethods?.default?.[name]?.call(context);
	}

	/** Notes what is logged and what is sent; both go on as they would. */
	#listenTo(context: Pick<IHookFunctions, 'helpers' | 'getCredentials'>): void {
		const log =
			(level: string) =>
			(...said: unknown[]) => {
				this.levels.push(level);
				this.logs.push(JSON.stringify(said));
			};
		const levels = ['debug', 'info', 'warn', 'error'];
		const logger = Object.fromEntries(levels.map((level) => [level, log(level)]));
		Object.defineProperty(context, 'logger', { value: logger });
		const { helpers } = context;
		const read = context.getCredentials;
		context.getCredentials = async <T extends object>(type: string) => {
			this.credentialReads++;
			if (this.options.apiKey === null) throw new Error('Credential not found');
			return await read.call<typeof context, [string], Promise<T>>(context, type);
		};
		const send = helpers.httpRequestWithAuthentication;
		const baseUrl = this.options.lemlist ?? CREDENTIAL.baseUrl;
		helpers.httpRequestWithAuthentication = async function (type, options, more) {
			heard.push(sentIn(options, baseUrl));
			return await send.call(this, type, options, more);
		};
	}

	#workflow(staticData = this.staticData): Workflow {
		const nodeTypes = { getByNameAndVersion: () => this.#type() } as unknown as INodeTypes;
		return new Workflow({
			id: this.options.workflowId,
			nodes: [this.#node()],
			connections: {},
			active: true,
			nodeTypes,
			staticData: JSON.parse(staticData) as IDataObject,
			settings: { timezone: 'UTC' },
		});
	}

	#save(workflow: Workflow): void {
		const staticData = workflow.staticData as { __dataChanged?: boolean };
		if (!staticData.__dataChanged) return;
		this.staticData = JSON.stringify(staticData);
		staticData.__dataChanged = false;
	}

	#type(): INodeType {
		return this.options.node ?? NODES.lemlistTrigger;
	}

	#node(): INode {
		return {
			id: 'node-1',
			name: 'Trigger',
			type: 'n8n-nodes-lemlist.lemlistTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: this.options.parameters,
			credentials: { lemlistBasicAuthApi: { id: '1', name: 'lemlist' } },
			webhookId: this.options.webhookId ?? '7f3c1d52-6c0c-4f3c-9a55-1f0f2f6f0a01',
		};
	}

	#data() {
		const base = this.options.n8n ?? 'https://n8n.example.com';
		return {
			...additionalData({
				...CREDENTIAL,
				baseUrl: this.options.lemlist ?? CREDENTIAL.baseUrl,
				apiKey: this.options.apiKey ?? 'sandbox-key',
			}),
			webhookBaseUrl: `${base}/webhook`,
			webhookTestBaseUrl: `${base}/webhook-test`,
		};
	}

	#webhook(isTest: boolean): IWebhookData {
		const [webhookDescription] = this.#type().description.webhooks ?? [];
		return { webhookDescription, isTest, node: 'Trigger' } as IWebhookData;
	}
}

/**
 * What n8n 2.40 does when a call starts something and n8n itself answers it: it makes another workflow of the same static
 * data before it stores that, and so loses the mark that it was changed.
 */
function forgetChanges({ staticData }: Workflow): void {
	(staticData as { __dataChanged?: boolean }).__dataChanged = false;
}

/** The webhook trigger in a process that has never run it before. */
export function anotherProcess(): INodeType {
	const world = { ...THIS_PROCESS };
	return Object.assign(new LemlistTrigger(), {
		webhookMethods: {
			default: {
				async checkExists(this: IHookFunctions) {
					return await hooksExist(this, world);
				},
				async create(this: IHookFunctions) {
					await createHooks(this, world);
					return true;
				},
				async delete(this: IHookFunctions) {
					await deleteHooks(this, world);
					return true;
				},
			},
		},
		async webhook(this: IWebhookFunctions) {
			return await receive(this, world);
		},
	});
}

/** The polling trigger's node type. */
export const polling: INodeType = NODES.lemlistPollingTrigger;
