import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { HOOKS } from '../sandbox/resources/webhooks.mts';
import { leadEmail } from '../sandbox/store.mts';
import { rowsOf } from './n8n.mts';
import type { Credential, Workflow } from './n8n.mts';
import { eventually, setStage } from './stage.mts';
import type { Stage } from './stage.mts';

const WORKFLOW = 'lemlistTrigger01';
const COPY = 'lemlistTrigger02';
const POLLING = 'lemlistPolling01';
const EVENTS = ['emailsReplied', 'notInterested'];

describe('The triggers in a real n8n', () => {
	let stage: Stage;
	let sandbox: Stage['sandbox'];
	let n8n: Stage['n8n'];

	before(async () => {
		stage = await setStage({}, (credential) => [
			...[WORKFLOW, COPY].map((id) => webhookWorkflow(id, credential)),
			pollingWorkflow(credential),
		]);
		({ sandbox, n8n } = stage);
		// The team's own: only those of n8n count here.
		sandbox.store.all(HOOKS).clear();
	});

	after(async () => await stage.close());

	it('makes one webhook for each event when the workflow is activated', async () => {
		await n8n.activate(WORKFLOW);
		await eventuallyEqual(hooks, EVENTS);
	});

	it('starts the workflow once for an event, however often it is delivered', async () => {
		await reply(1, { repeat: 3 });
		await sleep(1000);
		const [row, ...more] = await rowsOfAll(WORKFLOW);
		assert.equal(more.length, 0);
		assert.equal(row?.email, leadEmail(1));
		assert.ok(!JSON.stringify(row).includes(sandbox.store.happenings.hooks[0]?.secret ?? '?'));
	});

	it('starts nothing for a call with a wrong secret', async () => {
		const forged = await reply(2, { secret: 'forged' });
		assert.deepEqual(forged, [401]);
		const unsigned = await reply(2, { secret: '' });
		assert.deepEqual(unsigned, [401]);
		await sleep(1000);
		assert.equal((await rowsOfAll(WORKFLOW)).length, 1);
	});

	it('keeps its webhooks over a restart', async () => {
		const before = ids();
		await n8n.stop();
		await n8n.start();
		assert.deepEqual(ids(), before);
		await reply(3);
		await eventually(async () => (await rowsOfAll(WORKFLOW)).length === 2);
	});

	it('gives a copy of the workflow webhooks of its own, and takes only those away with it', async () => {
		const before = ids();
		await n8n.activate(COPY);
		await eventuallyEqual(hooks, [...EVENTS, ...EVENTS].sort());
		await reply(4);
		await eventually(async () => (await rowsOfAll(COPY)).length === 1);
		await eventually(async () => (await rowsOfAll(WORKFLOW)).length === 3);
		await n8n.activate(COPY, false);
		await eventuallyEqual(ids, before);
	});

	it('survives that the process is killed, and still knows what it has had', async () => {
		const { happenings } = sandbox.store;
		const [lead] = sandbox.store.find(leadEmail(5))?.leads ?? [];
		const same = happenings.record('emailsReplied', lead);
		await happenings.deliver(same);
		await eventually(async () => (await rowsOfAll(WORKFLOW)).length === 4);
		await n8n.kill();
		await n8n.start();
		assert.deepEqual(hooks(), EVENTS);
		await happenings.deliver(same);
		await reply(6);
		await eventually(async () => (await rowsOfAll(WORKFLOW)).length > 4);
		assert.deepEqual(
			(await rowsOfAll(WORKFLOW)).slice(0, 2).map(({ email }) => email),
			[leadEmail(6), leadEmail(5)],
		);
	});

	it('takes its webhooks away when the workflow is deactivated', async () => {
		await n8n.activate(WORKFLOW, false);
		await eventuallyEqual(hooks, []);
	});

	it('finds events by asking, where lemlist cannot call', async () => {
		await reply(7);
		await n8n.activate(POLLING);
		// The first poll only looks where things stand: what happened before it is not reported.
		const polls = () => sandbox.requests.filter(({ path }) => path.startsWith('/activities')).length;
		await eventually(() => polls() > 0);
		await reply(8);
		await eventually(async () => (await rowsOfAll(POLLING)).length > 0, 90_000);
		assert.deepEqual(
			(await rowsOfAll(POLLING)).map(({ email }) => email),
			[leadEmail(8)],
		);
		await n8n.activate(POLLING, false);
	});

	/** Types of the hooks that lemlist has, in order. */
	function hooks(): string[] {
		return sandbox.store.happenings.hooks.map(({ type = 'all' }) => type).sort();
	}

	function ids(): string[] {
		return sandbox.store.happenings.hooks.map(({ _id }) => _id).sort();
	}

	/** A person replies. @returns what the hooks answered */
	async function reply(
		person: number,
		options: { repeat?: number; secret?: string } = {},
	): Promise<number[]> {
		const { happenings } = sandbox.store;
		const [lead] = sandbox.store.find(leadEmail(person))?.leads ?? [];
		const deliveries = await happenings.deliver(happenings.record('emailsReplied', lead), options);
		return deliveries.map(({ status }) => status);
	}

	/** What came out of the trigger over all executions of a workflow, newest first. */
	async function rowsOfAll(id: string): Promise<ReturnType<typeof rowsOf>> {
		return (await n8n.executions(id)).flatMap((run) => rowsOf(run, 'Event'));
	}
});

/** n8n answers before it has carried out an activation. */
async function eventuallyEqual<T>(actual: () => T, expected: T): Promise<void> {
	const isSo = () => JSON.stringify(actual()) === JSON.stringify(expected);
	await eventually(isSo).catch(() => undefined);
	assert.deepEqual(actual(), expected);
}

function webhookWorkflow(id: string, credential: Credential): Workflow {
	return workflow(id, credential, 'lemlistTrigger', { events: EVENTS }, { webhookId: `hook-of-${id}` });
}

function pollingWorkflow(credential: Credential): Workflow {
	const parameters = { events: ['emailsReplied'], pollTimes: { item: [{ mode: 'everyMinute' }] } };
	return workflow(POLLING, credential, 'lemlistPollingTrigger', parameters, {});
}

function workflow(
	id: string,
	credential: Credential,
	trigger: string,
	parameters: Workflow['nodes'][number]['parameters'],
	rest: Partial<Workflow['nodes'][number]>,
): Workflow {
	return {
		id,
		name: `${trigger} ${id}`,
		nodes: [
			{
				id: `node-of-${id}`,
				name: 'Event',
				type: `n8n-nodes-lemlist.${trigger}`,
				typeVersion: 1,
				position: [0, 0],
				parameters,
				credentials: { [credential.type]: { id: credential.id, name: credential.name } },
				...rest,
			},
			{
				id: `end-of-${id}`,
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
