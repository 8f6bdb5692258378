import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Hook } from '../sandbox/happenings.mts';
import { HOOKS } from '../sandbox/resources/webhooks.mts';
import { renewWorkflow } from './example.mts';
import type { Credential, Workflow } from './n8n.mts';
import { eventually, setStage } from './stage.mts';
import type { Stage } from './stage.mts';

const WORKFLOW = 'lemlistTrigger01';
const RENEW = 'lemlistExample03';
const EVENTS = ['emailsOpened', 'emailsReplied', 'emailsSent'];

describe("lemlist's webhooks in a real n8n", () => {
	let stage: Stage;
	let sandbox: Stage['sandbox'];
	let n8n: Stage['n8n'];
	/** When n8n was killed while it made webhooks. */
	let killedAt = 0;

	before(async () => {
		const latency = { ms: 80, jitter: 0.4 };
		stage = await setStage({ latency }, (credential) => [webhookWorkflow(credential)]);
		({ sandbox, n8n } = stage);
		// The team's own: only those of n8n count here.
		sandbox.store.all(HOOKS).clear();
	});

	after(async () => await stage.close());

	it('are heard although n8n was killed in the middle of making them, and those missing are made', async () => {
		sandbox.addFault({ kind: 'slow', ms: 60_000, method: 'POST', path: '/hooks', skip: 1 });
		const activation = n8n.activate(WORKFLOW).catch(() => undefined);
		await eventually(() => sandbox.pendingFaults() === 0);
		killedAt = Date.now();
		await n8n.kill();
		await activation;
		await n8n.start();
		assert.deepEqual(types(), ['emailsReplied']);
		assert.equal(await staticData(), null);

		assert.equal(await call(ours(), 'act_after_crash'), 200);
		const begun = Date.now();
		await eventually(() => hooks().length === EVENTS.length, 90_000);
		assert.ok(Date.now() - begun > 55_000, 'the second look came too early');
		assert.deepEqual(types(), EVENTS);
		for (const hook of hooks()) assert.equal(await call(hook, `act_of_${hook.type}`), 200);
		await eventually(async () => (await n8n.executions(WORKFLOW)).length === 1 + EVENTS.length);
	});

	it('show nobody who reads the workflow how to call like lemlist', async () => {
		const { secret = '' } = ours();
		const { data } = await n8n.rest('GET', `/workflows/${WORKFLOW}`);
		assert.ok(JSON.stringify(data).includes('secretHashes'));
		assert.ok(!JSON.stringify(data).includes(secret));
		const exported = await n8n.command('export:workflow', `--id=${WORKFLOW}`, '--pretty');
		assert.ok(exported.includes('secretHashes'));
		assert.ok(!exported.includes(secret));
	});

	it('are made anew by the example for every night, in the version that is active', async () => {
		const api = await n8n.rest('POST', '/api-keys', {
			label: 'renew',
			expiresAt: null,
			scopes: ['workflow:read', 'workflow:activate', 'workflow:deactivate'],
		});
		const { rawApiKey } = api.data as { rawApiKey: string };
		const n8nApi = {
			id: 'n8n-api',
			name: 'n8n',
			type: 'n8nApi',
			data: { apiKey: rawApiKey, baseUrl: `${n8n.url}/api/v1` },
		};
		await n8n.stop();
		await n8n.importCredential(n8nApi);
		await n8n.importWorkflows(renewWorkflow(n8nApi, WORKFLOW));
		await n8n.start();
		const before = hooks().map(({ _id }) => _id);
		// What somebody is still working on is not to be published by night.
		const version = await activeVersion();
		const { data } = await n8n.rest('GET', `/workflows/${WORKFLOW}`);
		await n8n.rest('PATCH', `/workflows/${WORKFLOW}`, { ...(data as object), connections: {} });

		// n8n leaves a workflow alone for two minutes after it was killed at work on it, and looks every quarter of a minute.
		await sleep(Math.max(0, killedAt + 140_000 - Date.now()));
		sandbox.store.all(HOOKS).delete(ours()._id);
		sandbox.requests.length = 0;
		await n8n.runWorkflow(RENEW, 'Every Night');
		// n8n answers before it has carried out an activation.
		await eventually(() => hooks().length === EVENTS.length, 60_000);
		assert.deepEqual(types(), EVENTS);
		assert.ok(hooks().every(({ _id }) => !before.includes(_id)));
		assert.equal(await activeVersion(), version);
		const at = (method: string) =>
			sandbox.requests.filter((request) => request.method === method).map((request) => request.at);
		const gap = Math.max(...at('POST')) - Math.min(...at('DELETE'));
		console.log(`    gap from the first webhook's end to the last one's beginning: ${gap} ms`);
		assert.ok(gap < 60_000);
	});

	it('are not made by it for a workflow that somebody has deactivated', async () => {
		await n8n.activate(WORKFLOW, false);
		await eventually(() => hooks().length === 0);
		await n8n.runWorkflow(RENEW, 'Every Night');
		await sleep(1000);
		assert.deepEqual(hooks(), []);
	});

	function hooks(): readonly Hook[] {
		return sandbox.store.happenings.hooks;
	}

	function ours(): Hook {
		const [hook] = hooks();
		assert.ok(hook);
		return hook;
	}

	function types(): string[] {
		return hooks()
			.map(({ type = 'all' }) => type)
			.sort();
	}

	/** lemlist calls a hook. @returns the status of n8n's answer */
	async function call({ targetUrl, secret }: Hook, id: string): Promise<number> {
		const response = await fetch(targetUrl, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ _id: id, type: 'emailsReplied', secret }),
		});
		return response.status;
	}

	async function staticData(): Promise<unknown> {
		const { data } = await n8n.rest('GET', `/workflows/${WORKFLOW}`);
		return (data as { staticData: unknown }).staticData;
	}

	async function activeVersion(): Promise<string | null> {
		const { data } = await n8n.rest('GET', `/workflows/${WORKFLOW}`);
		return (data as { activeVersionId: string | null }).activeVersionId;
	}
});

function webhookWorkflow(credential: Credential): Workflow {
	return {
		id: WORKFLOW,
		name: 'Webhooks',
		nodes: [
			{
				id: 'event',
				name: 'Event',
				type: 'n8n-nodes-lemlist.lemlistTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: { events: ['emailsReplied', 'emailsSent', 'emailsOpened'] },
				credentials: { [credential.type]: { id: credential.id, name: credential.name } },
				webhookId: 'hook-of-test',
			},
			{
				id: 'end',
				name: 'End',
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [220, 0],
				parameters: {},
			},
		],
		connections: { Event: { main: [[{ node: 'End', type: 'main', index: 0 }]] } },
	};
}
