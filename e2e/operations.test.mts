import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import type { JsonObject } from '../sandbox/api.mts';
import { EXAMPLES } from '../sandbox/examples.mts';
import { rowsOf } from './n8n.mts';
import type { Answer, Credential } from './n8n.mts';
import { setStage } from './stage.mts';
import type { Stage } from './stage.mts';
import { offers, resourceWorkflows, workflowId } from './workflows.mts';
import type { Offer } from './workflows.mts';

const operationsOf = <T extends object>(of: Readonly<Record<string, T>>) =>
	Object.entries(of).flatMap(([resource, each]) =>
		Object.keys(each).map((operation) => ({ resource, operation })),
	);

describe('Every operation in a real n8n', () => {
	let stage: Stage;
	let sandbox: Stage['sandbox'];
	let credential: Credential;
	let n8n: Stage['n8n'];
	let all: Offer[];

	before(async () => {
		stage = await setStage({ limit: 1_000_000, jobMs: 1000, credits: 10_000 }, resourceWorkflows);
		({ sandbox, credential, n8n } = stage);
		all = offers();
	});

	after(async () => await stage.close());

	it('has an example in sandbox/examples.mts', () => {
		const names = all.flatMap(({ resource, operations }) =>
			operations.map(({ value }) => `${resource}.${value}`),
		);
		const examples = operationsOf(EXAMPLES).map(({ resource, operation }) => `${resource}.${operation}`);
		assert.deepEqual(examples.sort(), names.sort());
	});

	for (const { resource, operation } of operationsOf(EXAMPLES))
		it(`${resource}.${operation} does its work`, async () => {
			sandbox.reset();
			const { operations } = all.find((each) => each.resource === resource) ?? { operations: [] };
			const { action = '' } = operations.find(({ value }) => value === operation) ?? {};
			const rows = rowsOf(await n8n.executeStep(workflowId(resource), action), action);
			assert.ok(rows.length > 0, 'no items');
			assert.deepEqual(
				rows.filter(({ found, error }) => found === false || error !== undefined),
				[],
			);
		});

	it('finds something for each of its pickers, dropdowns and mappers, as do the triggers', async () => {
		sandbox.reset();
		const { data } = await n8n.fetch('/types/nodes.json');
		const types = (data as INodeTypeDescription[]).filter(({ name }) =>
			/^n8n-nodes-lemlist\.lemlist(Polling)?(Trigger)?$/.test(name),
		);
		assert.equal(types.length, 3);
		const askings = types.flatMap(askingsOf);
		const called = types.flatMap(({ properties }) => properties.flatMap((each) => methodsOf(each, '')));
		assert.deepEqual(
			new Set(askings.map(({ methodName }) => methodName)),
			new Set(called.map(({ methodName }) => methodName)),
		);
		const empty: string[] = [];
		for (const asking of askings) {
			const { status, data } = await ask(asking);
			if (status !== 200 || rowsIn(data).length === 0) {
				const { methodName, path, currentNodeParameters } = asking;
				const { resource, operation } = currentNodeParameters;
				const where = [resource, operation, path].join('.');
				empty.push(`${methodName} for ${where}: ${status} ${JSON.stringify(data).slice(0, 300)}`);
			}
		}
		assert.deepEqual(empty, []);
	});

	it('makes a list where it is chosen, and then finds it', async () => {
		const form = {
			nodeTypeAndVersion: { name: 'n8n-nodes-lemlist.lemlist', version: 1 },
			path: 'parameters.listId',
			currentNodeParameters: { resource: 'contactList', operation: 'addContacts' },
		};
		const made = await ask({
			...{ ...form, route: 'action-result', methodName: '' },
			...{ handler: 'makeContactListsToFill', payload: { name: 'Spring fair' } },
		});
		assert.match(String(made.data), /^clt_/);
		const found = await ask({
			...{ ...form, route: 'resource-locator-results', methodName: 'searchContactListsToFill' },
			filter: 'spring',
		});
		assert.deepEqual(rowsIn(found.data), [{ name: 'Spring fair (static)', value: made.data }]);
	});

	async function ask({ route, ...asking }: Asking): Promise<Answer> {
		return await n8n.rest('POST', `/dynamic-node-parameters/${route}`, {
			...asking,
			credentials: { [credential.type]: { id: credential.id, name: credential.name } },
		});
	}
});

/** What the editor asks n8n while somebody fills in a node. */
interface Asking {
	route: string;
	nodeTypeAndVersion: { name: string; version: number };
	path: string;
	methodName: string;
	currentNodeParameters: JsonObject;
	/** What was typed. */
	filter?: string;
	/** What makes something, and of what. */
	handler?: string;
	payload?: JsonObject;
}

/** What can be asked for a node, once for each resource, with the parameters of an example that shows the field. */
function askingsOf({ name, properties }: INodeTypeDescription): Asking[] {
	const examples: JsonObject[] = properties.some((property) => property.name === 'operation')
		? operationsOf(EXAMPLES).map(({ resource, operation }) => ({
				...{ resource, operation },
				...EXAMPLES[resource]?.[operation]?.parameters,
			}))
		: [{}];
	const askings = new Map<string, Asking>();
	for (const currentNodeParameters of examples) {
		const isShown = ({ displayOptions: { show = {} } = {} }: INodeProperties) =>
			['resource', 'operation'].every(
				(key) => show[key]?.includes(String(currentNodeParameters[key])) ?? true,
			);
		for (const method of properties.filter(isShown).flatMap((each) => methodsOf(each, 'parameters'))) {
			const nodeTypeAndVersion = { name, version: 1 };
			askings.set(`${String(currentNodeParameters.resource)} ${method.methodName}`, {
				...{ ...method, nodeTypeAndVersion, currentNodeParameters },
			});
		}
	}
	return [...askings.values()];
}

/** What a field calls, and the fields in it. */
function methodsOf(
	{ name, typeOptions, modes = [], options = [] }: INodeProperties,
	parent: string,
): Array<Pick<Asking, 'route' | 'path' | 'methodName'>> {
	const path = `${parent}.${name}`;
	const own = [
		['options', typeOptions?.loadOptionsMethod],
		['resource-mapper-fields', typeOptions?.resourceMapper?.resourceMapperMethod],
		...modes.map((mode) => ['resource-locator-results', mode.typeOptions?.searchListMethod]),
	].flatMap(([route, methodName]) => (route && methodName ? [{ route, path, methodName }] : []));
	const within = options.flatMap((option) => {
		if ('values' in option)
			return option.values.flatMap((each) => methodsOf(each, `${path}.${option.name}`));
		return 'type' in option ? methodsOf(option, path) : [];
	});
	return [...own, ...within];
}

/** Of an answer of any of the routes. */
function rowsIn(data: unknown): unknown[] {
	if (Array.isArray(data)) return data;
	const { results, fields } = data as { results?: unknown[]; fields?: unknown[] };
	return results ?? fields ?? [];
}
