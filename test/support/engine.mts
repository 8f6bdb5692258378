// n8n without its server: the published engine, run on workflows given as data. Nothing of n8n is imitated here but
// its database and its credential store.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Read while n8n-core loads: where it keeps its settings, and that it stays quiet.
// One folder a worker, used again by the next run: jest gives no chance to remove one at the end.
process.env.N8N_USER_FOLDER = path.join(tmpdir(), `n8n-nodes-lemlist-${process.env.JEST_WORKER_ID ?? 0}`);
mkdirSync(process.env.N8N_USER_FOLDER, { recursive: true });
process.env.N8N_LOG_LEVEL = 'silent';

import { ExecutionLifecycleHooks, LoadOptionsContext, WorkflowExecute } from 'n8n-core';
import type {
	IBinaryKeyData,
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
	INode,
	INodeExecutionData,
	INodeListSearchResult,
	INodeParameters,
	INodePropertyOptions,
	INodeType,
	INodeTypes,
	IRun,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
	NodeError,
	NodeParameterValueType,
	ResourceMapperFields,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';

/** What the credential holds in tests; the base URL is answered by nock or by the sandbox. */
export const CREDENTIAL = { apiKey: 'test-api-key-0123456789', baseUrl: 'https://api.lemlist.com/api' };

const LEMLIST = 'n8n-nodes-lemlist.lemlist';

let credentialType: ICredentialType;

/** Stands for whatever comes before the node in a workflow: gives these items, with the binary data under `$binary`. */
class Items implements INodeType {
	description = {
		displayName: 'Items',
		name: 'items',
		group: ['trigger' as const],
		version: 1,
		description: '',
		defaults: {},
		inputs: [],
		outputs: ['main' as const],
		properties: [{ displayName: 'Items', name: 'items', type: 'json' as const, default: '[]' }],
	};

	async execute(this: { getNodeParameter(name: string, itemIndex: number): unknown }) {
		const items = this.getNodeParameter('items', 0) as IDataObject[];
		return [
			items.map(({ $binary, ...json }, item) => ({
				json,
				binary: $binary as IBinaryKeyData | undefined,
				pairedItem: { item },
			})),
		];
	}
}

const types: Record<string, INodeType> = { 'test.items': new Items() };
const nodeTypes: INodeTypes = {
	getByName: (name) => types[name] as INodeType,
	getByNameAndVersion: (name) => types[name] as INodeType,
	getKnownTypes: () => ({}),
};

/** Installs the package: its nodes by their short names, and its credential type. */
export function install(nodes: Record<string, INodeType>, credential: ICredentialType): void {
	for (const [name, node] of Object.entries(nodes)) types[`n8n-nodes-lemlist.${name}`] = node;
	credentialType = credential;
}

/** Installs other nodes, by their full names. */
export function installAlso(nodes: Record<string, INodeType>): void {
	Object.assign(types, nodes);
}

/** Hands out the test credential, and authenticates with the credential type's own declaration as n8n's server does. */
function credentialsHelper(credential: ICredentialDataDecryptedObject): ICredentialsHelper {
	return {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		preAuthentication: async () => undefined,
		getDecrypted: async () => credential,
		getCredentialsProperties: () => credentialType.properties,
		async authenticate(
			credentials: ICredentialDataDecryptedObject,
			_type: string,
			options: IHttpRequestOptions,
		) {
			const { authenticate } = credentialType;
			if (typeof authenticate !== 'function')
				throw new Error('An expression is not evaluated everywhere');
			return await authenticate(credentials, options);
		},
	} as unknown as ICredentialsHelper;
}

export function additionalData(credential: ICredentialDataDecryptedObject): IWorkflowExecuteAdditionalData {
	const base = 'http://localhost:5678';
	return {
		credentialsHelper: credentialsHelper(credential),
		currentNodeExecutionIndex: 0,
		restApiUrl: `${base}/rest`,
		instanceBaseUrl: base,
		formBaseUrl: `${base}/form`,
		formWaitingBaseUrl: `${base}/form-waiting`,
		formTestBaseUrl: `${base}/form-test`,
		webhookBaseUrl: `${base}/webhook`,
		webhookWaitingBaseUrl: `${base}/webhook-waiting`,
		webhookTestBaseUrl: `${base}/webhook-test`,
		mcpBaseUrl: `${base}/mcp`,
		mcpTestBaseUrl: `${base}/mcp-test`,
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
}

export interface RunOptions {
	/** Merged into the node: `onError`, `typeVersion`. */
	node?: Partial<INode>;
	credential?: ICredentialDataDecryptedObject;
	/** Called with a function that cancels the execution. */
	onStart?: (cancel: () => void) => void;
	timezone?: string;
}

export interface Outcome {
	/** Items of the node's first output. */
	items: INodeExecutionData[];
	/** Their `json`. */
	rows: IDataObject[];
	/** Items of the error output, where `onError` asks for one. */
	errorItems: INodeExecutionData[];
	error?: NodeError;
	/** All of the execution's data, as n8n would store it. */
	run: IRun;
}

/**
 * Runs the action node in n8n's engine.
 * @param parameters of the node, as stored in a workflow
 * @param input one object an input item
 */
export async function runNode(
	parameters: INodeParameters,
	input: IDataObject[] = [{}],
	options: RunOptions = {},
): Promise<Outcome> {
	const node = lemlistNode(parameters, options.node);
	const run = await runWorkflow(
		{
			nodes: [itemsNode(input), node],
			connections: { Items: { main: [[{ node: node.name, type: 'main', index: 0 }]] } },
			settings: { executionOrder: 'v1', timezone: options.timezone ?? 'UTC' },
		},
		options,
	);
	return outcomeOf(run, node.name);
}

/** What a node of a run gave. */
export function outcomeOf(run: IRun, name: string): Outcome {
	const task = run.data.resultData.runData[name]?.[0];
	const [items = [], errorItems = []] = (task?.data?.main ?? []).map((output) => output ?? []);
	const error = (task?.error ?? run.data.resultData.error) as NodeError | undefined;
	return { items, rows: items.map(({ json }) => json), errorItems, error, run };
}

/** Runs a whole workflow, from its first node. */
export async function runWorkflow(
	{ nodes, connections, settings }: Pick<IWorkflowBase, 'nodes' | 'connections' | 'settings'>,
	{ credential = CREDENTIAL, onStart }: RunOptions = {},
): Promise<IRun> {
	const workflow = new Workflow({ id: '1', nodes, connections, active: false, nodeTypes, settings });
	const data = additionalData(credential);
	data.hooks = new ExecutionLifecycleHooks('manual', '1', {} as IWorkflowBase);
	const startNode = workflow.getNode(nodes[0]?.name ?? '') ?? undefined;
	const execution = new WorkflowExecute(data, 'manual').run({ workflow, startNode });
	onStart?.(() => execution.cancel());
	// n8n tells of a cancelled run at once; this is over when the node has come to its end.
	return await execution;
}

/**
 * Calls a picker's search function in the context that n8n gives it.
 * @param parameters of the node as filled in so far, with resource and operation, for pickers that depend on others
 */
export async function search(
	method: string,
	filter?: string,
	token?: string,
	parameters: INodeParameters = {},
	credential: ICredentialDataDecryptedObject = CREDENTIAL,
): Promise<INodeListSearchResult> {
	const call = named(types[LEMLIST]?.methods?.listSearch, method);
	return await call.call(formContext(parameters, credential), filter, token);
}

/** Calls what makes an entry of a picker, as the editor does with the name that was typed. */
export async function make(method: string, name: string): Promise<NodeParameterValueType> {
	return await named(types[LEMLIST]?.methods?.actionHandler, method).call(formContext(), { name });
}

/** Calls what fills a dropdown. */
export async function dropdown(
	method: string,
	parameters: INodeParameters = {},
): Promise<INodePropertyOptions[]> {
	return await named(types[LEMLIST]?.methods?.loadOptions, method).call(formContext(parameters));
}

/** Calls what finds the columns of a resource mapper. */
export async function columns(
	method: string,
	parameters: INodeParameters = {},
): Promise<ResourceMapperFields> {
	return await named(types[LEMLIST]?.methods?.resourceMapping, method).call(formContext(parameters));
}

function named<Method>(methods: Record<string, Method> | undefined, name: string): Method {
	const method = methods?.[name];
	if (!method) throw new Error(`There is no method ${name}`);
	return method;
}

/** What the node's form works with while it is filled in. */
export function formContext(
	parameters: INodeParameters = {},
	credential: ICredentialDataDecryptedObject = CREDENTIAL,
): LoadOptionsContext {
	const node = lemlistNode(parameters);
	const workflow = new Workflow({ id: '1', nodes: [node], connections: {}, active: false, nodeTypes });
	const data = { ...additionalData(credential), currentNodeParameters: parameters };
	return new LoadOptionsContext(workflow, node, data, '');
}

function lemlistNode(parameters: INodeParameters, rest: Partial<INode> = {}): INode {
	return {
		id: '2',
		name: 'Lemlist Complete',
		type: LEMLIST,
		typeVersion: 1,
		position: [200, 0],
		parameters,
		credentials: { lemlistBasicAuthApi: { id: '1', name: 'lemlist' } },
		...rest,
	};
}

function itemsNode(items: IDataObject[]): INode {
	return {
		id: '1',
		name: 'Items',
		type: 'test.items',
		typeVersion: 1,
		position: [0, 0],
		parameters: { items: items as unknown as INodeParameters[] },
	};
}
