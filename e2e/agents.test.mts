import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import { EXAMPLES } from '../sandbox/examples.mts';
import { McpClient } from './mcp.mts';
import { startModel } from './model.mts';
import type { Model } from './model.mts';
import type { Credential, Workflow } from './n8n.mts';
import { eventually, setStage } from './stage.mts';
import type { Stage } from './stage.mts';

const KNOWN = 'lead00001@example.com';
const UNKNOWN = 'nobody@example.com';
const AI = '@n8n/n8n-nodes-langchain';

const mark = {
	...{ resource: 'lead', operation: 'markNotInterested' },
	leadIdOrEmail: "={{ $fromAI('person', '', 'string') }}",
};

/** The tools, by the names that models know them by. */
const TOOLS: Record<string, INodeParameters> = {
	Mark: mark,
	Mark_or_Stop: { ...mark, whenRefused: 'stop' },
	Campaigns: {
		resource: 'campaign',
		operation: 'getAll',
		returnAll: "={{ $fromAI('all', '', 'boolean') }}",
	},
	Mail: {
		...{ resource: 'conversation', operation: 'sendEmail' },
		...(EXAMPLES.conversation?.sendEmail?.parameters as INodeParameters),
		message: "={{ $fromAI('message', '', 'string') }}",
		options: { dryRun: true },
	},
	Free: {
		...{ resource: 'customRequest', operation: 'send', method: 'DELETE' },
		path: "={{ $fromAI('path', '', 'string') }}",
	},
};

function node(name: string, type: string, typeVersion: number, parameters: INodeParameters): INode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters };
}

function tools({ id, name, type }: Credential): INode[] {
	return Object.entries(TOOLS).map(([tool, parameters]) => ({
		...node(tool, 'n8n-nodes-lemlist.lemlistTool', 1, parameters),
		credentials: { [type]: { id, name } },
	}));
}

/** What hands tools and a model to an agent, or tools to a server. */
function handing(to: string, more: Workflow['connections'] = {}): Workflow['connections'] {
	const given = Object.keys(TOOLS).map((tool) => [
		tool,
		{ ai_tool: [[{ node: to, type: 'ai_tool' as const, index: 0 }]] },
	]);
	return { ...(Object.fromEntries(given) as Workflow['connections']), ...more };
}

function agent(version: number, credential: Credential, model: Credential): Workflow {
	const nodes = [
		node('Start', 'n8n-nodes-base.manualTrigger', 1, {}),
		node('Agent', `${AI}.agent`, version, { promptType: 'define', text: 'Go on.', options: {} }),
		{
			...node('Model', `${AI}.lmChatOpenAi`, 1.2, {
				model: { __rl: true, mode: 'id', value: 'stand-in' },
				options: {},
			}),
			credentials: { [model.type]: { id: model.id, name: model.name } },
		},
		...tools(credential),
	];
	const connections = handing('Agent', {
		Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
		Model: { ai_languageModel: [[{ node: 'Agent', type: 'ai_languageModel', index: 0 }]] },
	});
	// Agent 3 has n8n run its tools, which works in this order alone.
	const settings = { executionOrder: 'v1' } as const;
	return { id: `agent-${version}`, name: `Agent ${version}`, nodes, connections, settings };
}

function server(credential: Credential): Workflow {
	const trigger = node('Server', `${AI}.mcpTrigger`, 2, { path: 'lemlist' });
	return {
		...{ id: 'mcp', name: 'MCP' },
		nodes: [{ ...trigger, webhookId: 'lemlist' }, ...tools(credential)],
		connections: handing('Server'),
	};
}

describe('Agents in a real n8n', () => {
	let stage: Stage;
	let model: Model;
	let mcp: McpClient;

	before(async () => {
		model = await startModel();
		const chat = {
			...{ id: 'openai', name: 'Stand-in', type: 'openAiApi' },
			data: { apiKey: 'none', url: model.url, header: false },
		};
		stage = await setStage({}, (credential) => [
			agent(2.2, credential, chat),
			agent(3.1, credential, chat),
			server(credential),
		]);
		await stage.n8n.importCredential(chat);
		await stage.n8n.activate('mcp');
		// n8n says that a workflow is active before it answers calls.
		const connected = async () =>
			await McpClient.connect(`${stage.n8n.url}/mcp/lemlist`).catch(() => undefined);
		await eventually(async () => {
			const client = await connected();
			if (client) mcp = client;
			return client !== undefined;
		});
	});

	after(async () => {
		await stage.close();
		await model.close();
	});

	/** What a model reads of a call, and what was sent to lemlist for it. */
	async function call(host: string, name: string, args: object) {
		const before = stage.sandbox.requests.length;
		const { text, isError } =
			host === 'MCP' ? await callServer(name, args) : await callAgent(host, name, args);
		const sent = stage.sandbox.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
		return { text, isError, sent };
	}

	async function callServer(name: string, args: object) {
		const { content, isError } = await mcp.call(name, args);
		return { text: content.map(({ text }) => text).join(''), isError };
	}

	async function callAgent(host: string, name: string, args: object) {
		Object.assign(model, { call: { name, args }, read: undefined });
		await stage.n8n.runWorkflow(host, 'Start');
		return { text: model.read ?? 'The tool was not called.', isError: undefined };
	}

	const rowsIn = (text: string) => JSON.parse(text) as IDataObject[];

	/** What a refusal is where the node stops: Agent 2.2 tells its model nothing at all, as of any node of n8n. */
	const STOPPED: Record<string, RegExp> = {
		'agent-2.2': /^$/,
		'agent-3.1': /^\[\{"error":"Lead not found"\}\]$/,
		MCP: /Lead not found[^]*spelled differently/,
	};

	for (const [host, stopped] of Object.entries(STOPPED)) {
		describe(host, () => {
			it('is offered what each tool does to people, money or data', async () => {
				if (host !== 'MCP') await call(host, 'Mark', { person: KNOWN });
				const offered = host === 'MCP' ? await mcp.tools() : model.offered;
				assert.deepEqual(offered, {
					Mark: 'Mark lead as not interested (in all campaigns) in Lemlist Complete',
					Mark_or_Stop: 'Mark lead as not interested (in all campaigns) in Lemlist Complete',
					Campaigns: 'Get many campaigns in Lemlist Complete',
					Mail: 'Send email in conversation in Lemlist Complete',
					Free: 'Send custom request (can send, spend, block or delete all) in Lemlist Complete',
				});
			});

			it('marks somebody as not interested', async () => {
				const { text, sent } = await call(host, 'Mark', { person: KNOWN });
				assert.deepEqual(new Set(rowsIn(text).map(({ email }) => email)), new Set([KNOWN]));
				assert.deepEqual(sent, [`POST /leads/notinterested/${encodeURIComponent(KNOWN)}`]);
			});

			it('reads the first campaigns of all, and that there are more', async () => {
				const { text } = await call(host, 'Campaigns', { all: true });
				const rows = rowsIn(text);
				assert.equal(rows.length, 101);
				assert.match(String(rows[100]?.hint), /first 100 rows/);
				assert.ok(text.length < 26_000, `${text.length} characters`);
			});

			it('tries out an e-mail, which does not leave', async () => {
				const { text, sent } = await call(host, 'Mail', { message: 'Hello' });
				const [row] = rowsIn(text);
				const [request] = row?.requests as IDataObject[];
				assert.deepEqual([row?.dryRun, row?.effects], [true, ['sends']]);
				assert.deepEqual([request?.method, request?.path], ['POST', '/inbox/email']);
				assert.equal((request?.body as IDataObject).message, 'Hello');
				assert.deepEqual(
					sent.filter((each) => !each.startsWith('GET ')),
					[],
				);
			});

			it('reads why lemlist refuses, and what to do', async () => {
				const { text, isError } = await call(host, 'Mark', { person: UNKNOWN });
				const [row, ...more] = rowsIn(text);
				assert.deepEqual(
					{ ...row, hint: undefined },
					{ success: false, error: 'Lead not found', statusCode: 404, hint: undefined },
				);
				assert.match(String(row?.hint), /spelled differently/);
				assert.deepEqual([more, isError ?? false], [[], false]);
			});

			it('reads what the host leaves of it where the node stops', async () => {
				const { text, isError } = await call(host, 'Mark_or_Stop', { person: UNKNOWN });
				assert.match(text, stopped);
				assert.equal(isError ?? false, host === 'MCP');
			});

			it('deletes nothing by a request of its own', async () => {
				const { text, sent } = await call(host, 'Free', { path: '/hooks/hoo_1' });
				assert.deepEqual(sent, []);
				assert.match(String(rowsIn(text)[0]?.error), /^DELETE \/hooks\/hoo_1 was not sent/);
			});
		});
	}
});
