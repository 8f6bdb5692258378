import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { leadEmail } from '../sandbox/store.mts';
import { fromFile } from './example.mts';
import type { Credential, Workflow } from './n8n.mts';
import { rowsOf } from './n8n.mts';
import { eventually, setStage } from './stage.mts';
import type { Stage } from './stage.mts';

const WORKFLOW = 'lemlistProgress1';
const BATCH = 100;
const PEOPLE = Array.from({ length: 3 * BATCH }, (_, n) => leadEmail(n + 1));

describe('The example with saved progress in a real n8n', () => {
	let stage: Stage;
	before(async () => {
		stage = await setStage({}, (credential) => [progressWorkflow(credential)]);
	});
	after(async () => await stage.close());

	/** Addresses that lemlist was asked to mark, in order. */
	const asked = () =>
		stage.sandbox.requests
			.filter(({ path }) => path.startsWith('/leads/notinterested/'))
			.map(({ path }) => decodeURIComponent(path.split('/').at(-1) ?? ''));

	it('marks nobody twice and leaves nobody out when n8n is killed in the middle and it is run again', async () => {
		const { n8n } = stage;
		await n8n.startWorkflow(WORKFLOW, 'Start');
		await eventually(() => asked().length > 1.3 * BATCH, 60_000);
		await n8n.kill();
		assert.ok(asked().length < 2 * BATCH, 'killed after the second batch');
		await n8n.start();

		const run = await n8n.runWorkflow(WORKFLOW, 'Start');
		const unknown = rowsOf(run, 'Begun, Not Done').map(({ email }) => email);
		// Those of the batch in which n8n was killed, whether they were marked or not.
		assert.deepEqual(unknown.sort(), PEOPLE.slice(BATCH, 2 * BATCH));
		const marked = asked();
		assert.equal(new Set(marked).size, marked.length, 'somebody was marked twice');
		const neither = PEOPLE.filter((each) => !marked.includes(each) && !unknown.includes(each));
		assert.deepEqual(neither, []);
	});

	it('asks nothing when all are done', async () => {
		const before = asked().length;
		await stage.n8n.runWorkflow(WORKFLOW, 'Start');
		assert.equal(asked().length, before);
	});
});

function progressWorkflow(credential: Credential): Workflow {
	const workflow = fromFile('mark-many-with-progress.json', WORKFLOW, credential);
	const people = workflow.nodes.find(({ name }) => name === 'People');
	if (people) people.parameters.jsonOutput = JSON.stringify({ email: PEOPLE });
	return workflow;
}
