import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { IDataObject, IRunExecutionData, IWorkflowBase } from 'n8n-workflow';

import { isN8n1, N8N_NODE, N8N_PROGRAM, requireFromN8n } from './install.mts';
import { Failure, freePort, run, signal, start, tail } from './processes.mts';

const START_MS = 120_000;
const STOP_MS = 20_000;
const COMMAND_MS = 120_000;
const RUN_MS = 60_000;

/** Quiet, offline, on the loopback interface alone. */
const SETTINGS = {
	N8N_HOST: '127.0.0.1',
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	// The login cookie of a page served without TLS.
	N8N_SECURE_COOKIE: 'false',
	N8N_LOG_LEVEL: 'info',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
};

export interface Owner {
	email: string;
	/** At least 8 characters, a digit and a capital letter among them. */
	password: string;
}

export interface Credential {
	/** Up to 36 characters; one that is already there is replaced. */
	id: string;
	name: string;
	type: string;
	data: IDataObject;
}

/** As an exported file has it, with the id it shall have here; one that is already there is replaced. */
export type Workflow = Pick<IWorkflowBase, 'id' | 'name' | 'nodes' | 'connections' | 'pinData' | 'settings'>;

/** An answer of n8n's REST API. */
export interface Answer {
	status: number;
	/** The `data` of a JSON answer, or else all of it. */
	data: unknown;
}

/** What a process of n8n may be, and what it writes when it is ready. All but the first are for queue mode. */
const READY = {
	start: 'Editor is now accessible',
	worker: 'n8n worker is now ready',
	webhook: 'Webhook listener waiting for requests',
};
export type Role = keyof typeof READY;

/** One n8n: a user folder, a port, and the process while it is running. It can be started again after it ended. */
export class N8n {
	readonly userFolder: string;
	readonly port: number;
	readonly url: string;
	readonly logFile: string;
	readonly #role: Role;
	readonly #env: NodeJS.ProcessEnv;
	#process: ChildProcess | undefined;
	#cookie = '';

	private constructor(userFolder: string, port: number, settings: Record<string, string>, role: Role) {
		this.userFolder = userFolder;
		this.port = port;
		this.url = `http://127.0.0.1:${port}`;
		this.logFile = join(userFolder, role === 'start' ? 'n8n.log' : `${role}-${port}.log`);
		this.#role = role;
		this.#env = {
			...cleanEnv(),
			...SETTINGS,
			// It asks api.n8n.io for a list when it starts. n8n 1 has no such module, and ends where one is unknown.
			...(isN8n1() ? {} : { N8N_DISABLED_MODULES: 'mcp-registry' }),
			N8N_USER_FOLDER: userFolder,
			N8N_PORT: String(port),
			...settings,
		};
	}

	/** `port` is the wanted one; another free one is taken where it is not to be had. */
	static async create(
		userFolder: string,
		port = 0,
		settings: Record<string, string> = {},
		role: Role = 'start',
	): Promise<N8n> {
		return new N8n(userFolder, await freePort(port), settings, role);
	}

	/** Runs one of n8n's commands, such as `export:workflow`, and gives what it wrote. */
	async command(...args: string[]): Promise<string> {
		return await run(N8N_NODE, [...this.#nodeArgs(), ...args], {
			cwd: this.userFolder,
			env: await this.#envWithBroker(),
			channel: true,
			timeoutMs: COMMAND_MS,
		});
	}

	async importCredential(credential: Credential): Promise<void> {
		await this.#import('credentials', [credential]);
	}

	async importWorkflows(...workflows: Workflow[]): Promise<void> {
		// n8n 1 wants to be told.
		await this.#import(
			'workflow',
			workflows.map((workflow) => ({ active: false, settings: {}, ...workflow })),
		);
	}

	/** Starts the process and waits until it is ready: for `start`, until its workflows are active too. */
	async start(...args: string[]): Promise<void> {
		const before = this.#log().length;
		const file = openSync(this.logFile, 'a');
		const child = start(N8N_NODE, [...this.#nodeArgs(), this.#role, ...args], {
			cwd: this.userFolder,
			env: await this.#envWithBroker(),
			output: file,
			channel: true,
		});
		closeSync(file);
		this.#process = child;
		const deadline = Date.now() + START_MS;
		while (!this.#log().includes(READY[this.#role], before)) {
			const ended = child.exitCode ?? child.signalCode;
			if (ended === null && Date.now() < deadline) {
				await sleep(200);
				continue;
			}
			await this.kill();
			const how = ended === null ? `was not ready within ${START_MS / 1000} s` : `ended (${ended})`;
			throw new Failure(`n8n ${how}. The end of ${this.logFile}:\n${tail(this.#log().slice(before))}`);
		}
	}

	/** Stops the server as an administrator would, and by force when that takes too long. */
	async stop(): Promise<void> {
		await this.#end('SIGTERM');
	}

	/** Ends the server without a warning, as a crash would. */
	async kill(): Promise<void> {
		await this.#end('SIGKILL');
	}

	/** Waits until the server is no longer there. Throws a Failure when nobody stopped it. */
	async ended(): Promise<void> {
		const child = this.#process;
		if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
		if (child === this.#process)
			throw new Failure(`n8n ended by itself. The end of ${this.logFile}:\n${tail(this.#log())}`);
	}

	/** Creates the owner account, unless there is one, and is logged in as the new owner from here on. */
	async setUpOwner({ email, password }: Owner): Promise<void> {
		const names = { firstName: 'Example', lastName: 'Owner' };
		const { status, data } = await this.rest('POST', '/owner/setup', { email, password, ...names });
		if (status !== 200 && !JSON.stringify(data).includes('already setup'))
			throw new Failure(`n8n made no owner account: ${JSON.stringify(data)}`);
	}

	/** Calls what n8n's editor calls; `path` is below `/rest`. */
	async rest(method: string, path: string, body?: unknown): Promise<Answer> {
		return await this.fetch(`/rest${path}`, {
			method,
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
			headers: { 'content-type': 'application/json' },
		});
	}

	/** Any request to this n8n, as the user who is logged in. */
	async fetch(path: string, init: RequestInit = {}): Promise<Answer> {
		const headers = { ...init.headers, cookie: this.#cookie };
		const response = await fetch(this.url + path, {
			...init,
			headers,
			signal: AbortSignal.timeout(RUN_MS),
		});
		const [cookie] = response.headers.getSetCookie();
		if (cookie) this.#cookie = cookie.split(';')[0] ?? '';
		const text = await response.text();
		const json = response.headers.get('content-type')?.includes('json');
		const answer = json ? (JSON.parse(text) as unknown) : text;
		const data = answer && typeof answer === 'object' && 'data' in answer ? answer.data : answer;
		return { status: response.status, data };
	}

	/** Runs a workflow as the editor's button does, from the trigger of that name, and waits for its end. */
	async runWorkflow(workflowId: string, trigger: string): Promise<IRunExecutionData> {
		return await this.#ended(await this.startWorkflow(workflowId, trigger));
	}

	/** Starts a workflow likewise. @returns the id of its execution */
	async startWorkflow(workflowId: string, trigger: string): Promise<string> {
		return await this.#startRun(workflowId, { triggerToStartFrom: { name: trigger } });
	}

	/** Stops an execution as the editor's button does. */
	async stopExecution(id: string): Promise<void> {
		const answer = await this.rest('POST', `/executions/${id}/stop`, {});
		if (answer.status !== 200) throw new Failure(`n8n did not stop it: ${JSON.stringify(answer)}`);
	}

	/** Makes a workflow active, or not. */
	async activate(id: string, active = true): Promise<void> {
		const { data } = await this.rest('GET', `/workflows/${id}`);
		const { versionId } = data as { versionId: string };
		const answer = isN8n1()
			? await this.rest('PATCH', `/workflows/${id}`, { active, versionId })
			: await this.rest(
					'POST',
					`/workflows/${id}/${active ? '' : 'de'}activate`,
					active ? { versionId } : {},
				);
		if (answer.status !== 200)
			throw new Failure(`${active ? 'not active' : 'still active'}: ${JSON.stringify(answer.data)}`);
	}

	/** Runs a node, and what it needs before it, as the editor's Execute Step does, and waits for its end. */
	async executeStep(workflowId: string, nodeName: string): Promise<IRunExecutionData> {
		const destinationNode = isN8n1() ? nodeName : { nodeName, mode: 'inclusive' };
		return await this.#ended(await this.#startRun(workflowId, { destinationNode }));
	}

	async #startRun(workflowId: string, what: object): Promise<string> {
		// n8n 1 runs what it is sent, n8n 2 what it has stored.
		const workflowData = isN8n1() ? (await this.rest('GET', `/workflows/${workflowId}`)).data : undefined;
		const started = await this.rest('POST', `/workflows/${workflowId}/run`, { ...what, workflowData });
		const { executionId } = started.data as { executionId?: string };
		if (!executionId) throw new Failure(`n8n did not run the workflow: ${JSON.stringify(started)}`);
		return executionId;
	}

	/** Waits for the end of an execution. @returns its data */
	async #ended(executionId: string): Promise<IRunExecutionData> {
		const deadline = Date.now() + RUN_MS;
		while (Date.now() < deadline) {
			const answer = await this.rest('GET', `/executions/${executionId}`);
			const execution = answer.data as { finished: boolean; stoppedAt: string | null; data: string };
			// n8n 1 writes the end down before the data.
			const data = execution.stoppedAt ? unflatten(execution.data) : undefined;
			if (data) return data as IRunExecutionData;
			await sleep(30);
		}
		throw new Failure(
			`The workflow did not end within ${RUN_MS / 1000} s. The end of ${this.logFile}:\n${tail(this.#log())}`,
		);
	}

	/** The data of all executions of a workflow that went well, newest first. */
	async executions(workflowId: string): Promise<IRunExecutionData[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['success'] }));
		const { data } = await this.rest('GET', `/executions?filter=${filter}`);
		const { results } = data as { results: Array<{ id: string }> };
		return await Promise.all(
			results.map(async ({ id }) => {
				const whole = await this.rest('GET', `/executions/${id}`);
				return unflatten((whole.data as { data: string }).data) as IRunExecutionData;
			}),
		);
	}

	#nodeArgs(): string[] {
		return ['--import', pathToFileURL(join(import.meta.dirname, 'endWithParent.mjs')).href, N8N_PROGRAM];
	}

	/** Every process of n8n, also a command, opens a port for the runners of its Code nodes. */
	async #envWithBroker(): Promise<NodeJS.ProcessEnv> {
		return { ...this.#env, N8N_RUNNERS_BROKER_PORT: String(await freePort()) };
	}

	async #import(what: 'credentials' | 'workflow', things: Credential[] | Workflow[]): Promise<void> {
		const file = join(this.userFolder, 'import.json');
		writeFileSync(file, JSON.stringify(things), { mode: 0o600 });
		try {
			await this.command(`import:${what}`, `--input=${file}`);
		} finally {
			rmSync(file);
		}
	}

	#log(): string {
		return statSync(this.logFile, { throwIfNoEntry: false }) ? readFileSync(this.logFile, 'utf8') : '';
	}

	async #end(name: 'SIGTERM' | 'SIGKILL'): Promise<void> {
		const child = this.#process;
		this.#process = undefined;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const ended = once(child, 'exit');
		const force = setTimeout(() => signal(child, 'SIGKILL'), STOP_MS);
		signal(child, name);
		await ended;
		clearTimeout(force);
	}
}

/** The rows a node put out, all its items of an output (the first, unless said) in its last run. */
export function rowsOf({ resultData }: IRunExecutionData, node: string, output = 0): IDataObject[] {
	const run = resultData.runData[node]?.at(-1);
	if (resultData.error) throw new Failure(`The workflow failed: ${resultData.error.message}`);
	return (run?.data?.main?.[output] ?? []).map(({ json }) => json);
}

/** This process's environment without anything that would make it another n8n, or tell it a secret. */
function cleanEnv(): NodeJS.ProcessEnv {
	const foreign =
		/^(N8N|DB|EXECUTIONS|QUEUE|NODES|CREDENTIALS|WEBHOOK|GENERIC|LEMLIST)_|^npm_|^NODE_(ENV|OPTIONS)$/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** Reads the form in which n8n keeps executions. */
function unflatten(text: string): unknown {
	const flatted = requireFromN8n('flatted') as { parse: (text: string) => unknown };
	return flatted.parse(text);
}
