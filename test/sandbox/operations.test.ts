import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { resources } from '../../nodes/Lemlist/resources';
import { EXAMPLES } from '../../sandbox/examples.mts';
import type { Example } from '../../sandbox/examples.mts';
import { id } from '../../sandbox/id.mts';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { files } from '../../sandbox/resources/index.mts';
import { runNode } from '../support/n8n.mts';
import type { Outcome } from '../support/n8n.mts';
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
	const has = names(EXAMPLES);
	const todo = [
		...operations.filter((key) => !has.includes(key)).map((key) => `${key}: write its example`),
		...has.filter((key) => !operations.includes(key)).map((key) => `${key}: there is no such operation`),
	];
	expect(todo.map((what) => `sandbox/examples.mts, ${what}`)).toEqual([]);
	// In the order of the resources and of their operations.
	expect(has).toEqual(operations);
});

/** Runs the example of an operation in a fresh team. @param form doubtful, in which lemlist is to answer */
async function run(key: string, form?: string): Promise<Outcome> {
	const [resource = '', operation = ''] = key.split('.');
	const {
		parameters,
		file,
		input = file && [{ $binary: { data: file } }],
	} = EXAMPLES[resource]?.[operation] as Example;
	sandbox.store.fill(KEY, START);
	if (form) sandbox.store.settings.forms.push(form);
	const { result } = await quickly(async () => {
		jest.setSystemTime(START + 10_000);
		return await runNode(
			{ ...(parameters as INodeParameters), resource, operation },
			input as IDataObject[],
			{ credential: { apiKey: KEY, baseUrl: sandbox.url } },
		);
	});
	return result;
}

it.each(names(EXAMPLES))('%s', async (key) => {
	const result = await run(key);
	expect(result.error).toBeUndefined();
	expect(sandbox.requests.flatMap(({ ignored = [] }) => ignored)).toEqual([]);
	expect(result.rows.length).toBeGreaterThan(0);
	expect(result.rows.filter(({ found }) => found === false)).toEqual([]);
});

describe('in a doubtful form of its answers', () => {
	/** Forms that are refusals: by operation, what the error says. */
	const REFUSED: Record<string, Record<string, string>> = {
		statsExportFails: { 'campaign.exportStats': 'lemlist did not finish the export (error)' },
		labelsStay: { 'conversation.removeLabels': `lemlist left ${id('lbl', 1)} on the conversation` },
		launchedIsNotEnriched: { 'enrichment.enrichLead': 'lemrich is not available for lead reviewed' },
	};
	const using = files.flatMap(({ forms = {}, endpoints }) =>
		Object.keys(forms).flatMap((form) =>
			resources.flatMap(({ value, operations }) =>
				operations
					.filter(({ request }) => request.some((endpoint) => endpoint in endpoints))
					.map((operation) => ({ form, key: `${value}.${operation.value}` })),
			),
		),
	);

	it('labels are taken off, seen to be gone, although the body that names them is lost', async () => {
		const { rows } = await run('conversation.removeLabels', 'labelsBodyIsLost');
		expect(rows).toEqual([{ ok: true, removed: [id('lbl', 1)], labelIds: [] }]);
	});

	it.each(using)('$form: $key', async ({ form, key }) => {
		const { error, rows } = await run(key, form);
		const refusal = REFUSED[form]?.[key];
		if (refusal === undefined) {
			expect(error).toBeUndefined();
			expect(rows.length).toBeGreaterThan(0);
		} else expect(error?.message).toBe(refusal);
	});
});
