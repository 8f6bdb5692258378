import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { leadEmail } from '../sandbox/store.mts';
import { EXAMPLE, exampleWorkflow } from './example.mts';
import { rowsOf } from './n8n.mts';
import type { Credential, Workflow } from './n8n.mts';
import { setStage } from './stage.mts';
import type { Stage } from './stage.mts';

const KNOWN = 'lead00001@example.com';
const UNKNOWN = 'nobody@example.com';
/** More than the limit lets through while the test looks. */
const MANY = 300;

describe('Refusals and Stop in a real n8n', () => {
	let stage: Stage;
	let sandbox: Stage['sandbox'];
	let n8n: Stage['n8n'];

	before(async () => {
		const people = Array.from({ length: MANY }, (_, index) => leadEmail(index + 1));
		stage = await setStage({}, (credential) => [
			marking('stops', credential, 'stopWorkflow', [UNKNOWN, KNOWN]),
			marking('regular', credential, 'continueRegularOutput', [UNKNOWN, KNOWN]),
			marking('errorOutput', credential, 'continueErrorOutput', [UNKNOWN, KNOWN]),
			marking('many', credential, 'stopWorkflow', people),
		]);
		({ sandbox, n8n } = stage);
	});

	after(async () => await stage.close());

	it("stops at a refusal, in lemlist's words", async () => {
		const { resultData } = await n8n.runWorkflow('stops', EXAMPLE.trigger);
		assert.match(resultData.error?.message ?? '', /lead not found/i);
	});

	it('carries on with an item that says what lemlist refused', async () => {
		const run = await n8n.runWorkflow('regular', EXAMPLE.trigger);
		const [refused, ...rows] = rowsOf(run, EXAMPLE.result);
		assert.match(String(refused?.error), /lead not found/i);
		assert.equal(refused?.statusCode, 404);
		assert.deepEqual(new Set(rows.map(({ email }) => email)), new Set([KNOWN]));
	});

	it('puts what was refused into the error output, with its input', async () => {
		const run = await n8n.runWorkflow('errorOutput', EXAMPLE.trigger);
		const [refused, ...more] = rowsOf(run, EXAMPLE.result, 1);
		assert.equal(more.length, 0);
		assert.match(String(refused?.error), /lead not found/i);
		assert.equal(refused?.email, UNKNOWN);
		assert.deepEqual(new Set(rowsOf(run, EXAMPLE.result).map(({ email }) => email)), new Set([KNOWN]));
	});

	it('asks nothing more when the execution is stopped', async () => {
		const before = sandbox.requests.length;
		const id = await n8n.startWorkflow('many', EXAMPLE.trigger);
		const asked = () => sandbox.requests.length - before;
		while (asked() < 10) await sleep(50);
		await n8n.stopExecution(id);
		// What was on its way arrives.
		await sleep(1000);
		const then = asked();
		assert.ok(then < MANY, `${then} of ${MANY}`);
		await sleep(3000);
		assert.equal(asked(), then);
	});
});

/** The example for these people, without an answer of its own for who is not found. */
function marking(
	id: string,
	credential: Credential,
	onError: Workflow['nodes'][number]['onError'],
	people: string[],
): Workflow {
	const workflow = { ...exampleWorkflow(credential, people), id };
	const mark = workflow.nodes.find(({ name }) => name === EXAMPLE.result);
	if (mark) {
		mark.onError = onError;
		mark.parameters.options = {};
	}
	return workflow;
}
