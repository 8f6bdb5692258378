import nock from 'nock';
import type { INodeParameters } from 'n8n-workflow';
import example from '../../examples/mark-not-interested.json';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { isolated } from '../support/lemlist';
import { runNode } from '../support/n8n.mts';

isolated();

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
	nock.enableNetConnect('127.0.0.1');
});
afterAll(async () => await sandbox.close());

it('the example marks its people in all their campaigns and says who is not in lemlist', async () => {
	const node = (name: string) => {
		const { parameters } = example.nodes.find((each) => each.name === name) ?? {};
		if (!parameters) throw new Error(`The example has no node "${name}"`);
		return parameters as INodeParameters;
	};
	const { email } = JSON.parse(String(node('People').jsonOutput)) as { email: string[] };
	const { rows, items, error } = await runNode(
		node('Mark Not Interested'),
		email.map((each) => ({ email: each })),
		{ credential: { apiKey: sandbox.apiKey, baseUrl: sandbox.url } },
	);
	expect(error).toBeUndefined();
	expect(rows.map((row) => row.email ?? row.leadIdOrEmail)).toEqual([
		'lead00001@example.com',
		'lead00003@example.com',
		'lead00003@example.com',
		'lead00003@example.com',
		'nobody@example.com',
	]);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 1, 1, 2].map((item) => ({ item })));
	expect(rows.at(-1)).toEqual({ found: false, leadIdOrEmail: 'nobody@example.com' });
	const marked = sandbox.requests.flatMap((request) => request.marked ?? []);
	expect(marked).toEqual(rows.slice(0, -1).map(({ _id }) => _id));
});
