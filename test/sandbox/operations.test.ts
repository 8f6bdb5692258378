import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { resources } from '../../nodes/Lemlist/resources';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { runNode } from '../support/n8n.mts';
import { quickly } from '../support/time.mts';
import { KEY } from './calling.mts';
import { SETTINGS, START, fillFor, goodCases, translated } from './seeded.mts';

// Every operation does its work against the stand-in, in n8n's engine, with the parameters of its cases.

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ ...SETTINGS, apiKey: KEY, jobMs: 100 });
});
afterAll(async () => await sandbox.close());

const operations = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => `${value}.${operation.value}`),
);

it.each(operations)('%s', async (key) => {
	const each = goodCases.get(key)?.find(({ of }) => of.items?.length !== 0);
	if (!each) throw new Error('no case that gives anything');
	const words = fillFor(each, sandbox.store);
	const inWords = <T>(value: T) => JSON.parse(translated(JSON.stringify(value), words)) as T;
	const { resource, operation, of } = each;
	const parameters: INodeParameters = { ...inWords(of.parameters), resource, operation };
	const input: IDataObject[] | undefined = of.input && inWords(of.input);
	const { result } = await quickly(async () => {
		// The team is as old as the dates of its cases.
		jest.setSystemTime(START + 10_000);
		return await runNode(parameters, input, {
			...of.options,
			credential: { apiKey: KEY, baseUrl: sandbox.url },
		});
	});
	expect(result.error).toBeUndefined();
	expect(sandbox.requests.flatMap(({ ignored = [] }) => ignored)).toEqual([]);
	expect(result.rows.length).toBeGreaterThan(0);
	expect(result.rows.filter(({ found }) => found === false)).toEqual([]);
});
