import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { resources } from '../../nodes/Lemlist/resources';
import { EXAMPLES } from '../../sandbox/examples.mts';
import type { Example } from '../../sandbox/examples.mts';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { runNode } from '../support/n8n.mts';
import { quickly } from '../support/time.mts';
import { KEY } from './calling.mts';
import { SETTINGS, START } from './seeded.mts';

// The example of every operation does its work against a fresh stand-in, in n8n's engine.

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ ...SETTINGS, apiKey: KEY, jobMs: 100 });
});
afterAll(async () => await sandbox.close());

const names = <T extends object>(of: Record<string, T>) =>
	Object.entries(of).flatMap(([resource, each]) => Object.keys(each).map((name) => `${resource}.${name}`));

it('each operation has its example in sandbox/examples.mts, and nothing else has', () => {
	const operations = resources.flatMap(({ value, operations }) =>
		operations.map((operation) => `${value}.${operation.value}`),
	);
	expect(names(EXAMPLES)).toEqual(operations);
});

it.each(names(EXAMPLES))('%s', async (key) => {
	const [resource = '', operation = ''] = key.split('.');
	const {
		parameters,
		file,
		input = file && [{ $binary: { data: file } }],
	} = EXAMPLES[resource]?.[operation] as Example;
	sandbox.store.fill(KEY, START);
	const { result } = await quickly(async () => {
		jest.setSystemTime(START + 10_000);
		return await runNode(
			{ ...(parameters as INodeParameters), resource, operation },
			input as IDataObject[],
			{ credential: { apiKey: KEY, baseUrl: sandbox.url } },
		);
	});
	expect(result.error).toBeUndefined();
	expect(sandbox.requests.flatMap(({ ignored = [] }) => ignored)).toEqual([]);
	expect(result.rows.length).toBeGreaterThan(0);
	expect(result.rows.filter(({ found }) => found === false)).toEqual([]);
});
