import { createRequire } from 'node:module';
import type { INode, INodeProperties, INodePropertyOptions, INodeType, IPinData } from 'n8n-workflow';

import { EXAMPLES } from '../sandbox/examples.mts';
import type { Example } from '../sandbox/examples.mts';
import type { Credential, Workflow } from './n8n.mts';

/** An operation, and what n8n calls the node that it adds for it. */
interface Operation {
	value: string;
	action: string;
}

/** A resource of the package and its operations. */
export interface Offer {
	resource: string;
	name: string;
	operations: Operation[];
}

/** What the package offers, as it was built last. */
export function offers(): Offer[] {
	const { Lemlist } = createRequire(import.meta.url)('../dist/nodes/Lemlist/Lemlist.node.js') as {
		Lemlist: new () => INodeType;
	};
	const { properties } = new Lemlist().description;
	const choices = (wanted: (property: INodeProperties) => boolean | undefined) =>
		(properties.find(wanted)?.options ?? []) as INodePropertyOptions[];
	return choices(({ name }) => name === 'resource').map(({ name, value }) => ({
		resource: String(value),
		name,
		operations: choices(
			({ name, displayOptions }) =>
				name === 'operation' && displayOptions?.show?.resource?.includes(value),
		).map(({ name, value, action = name }) => ({ value: String(value), action })),
	}));
}

export const workflowId = (resource: string) => `lemlist-${resource}`;

const COLUMNS = 4;
/** Distances of nodes, as the editor counts. */
const WIDTH = 288;
const HEIGHT = 208;
const NOTE_HEIGHT = 144;

/** One workflow a resource, in which every operation that has an example is a node that runs alone. */
export function resourceWorkflows(credential: Credential): Workflow[] {
	return offers().map(({ resource, name, operations }) => {
		const chains = operations
			.flatMap((operation) => {
				const example = EXAMPLES[resource]?.[operation.value];
				return example ? [chain(step(resource, operation, example, credential), example)] : [];
			})
			// Those that need nothing before them stand in a grid, others in rows below it.
			.sort((a, b) => a.length - b.length);
		const single = chains.filter(({ length }) => length === 1).length;
		for (const [n, nodes] of chains.entries()) {
			const row = n < single ? Math.floor(n / COLUMNS) : Math.ceil(single / COLUMNS) + n - single;
			for (const [k, node] of nodes.entries())
				node.position = [((n < single ? n % COLUMNS : 0) + k) * WIDTH, row * HEIGHT];
		}
		return {
			id: workflowId(resource),
			name: `Lemlist: ${name}`,
			nodes: [note(name, credential), ...chains.flat()],
			connections: Object.fromEntries(chains.flatMap(connections)),
			pinData: Object.fromEntries(
				operations.flatMap(({ value, action }) => pinned(action, EXAMPLES[resource]?.[value])),
			),
		};
	});
}

function note(name: string, { data }: Credential): INode {
	const reset = `${new URL(String(data.baseUrl)).origin}/_sandbox/reset`;
	const content = `## ${name}
Every operation, filled in with what the sandbox's team has. Each node runs alone: point at it and click ▶, or open it and choose **Execute step**.
What you change or delete stays so until \`curl -X POST ${reset}\`.`;
	return {
		id: 'note',
		name: 'Note',
		type: 'n8n-nodes-base.stickyNote',
		typeVersion: 1,
		position: [-WIDTH / 4, -NOTE_HEIGHT - WIDTH / 4],
		parameters: { content, width: COLUMNS * WIDTH, height: NOTE_HEIGHT },
	};
}

function step(
	resource: string,
	{ value, action }: Operation,
	{ parameters }: Example,
	{ id, name, type }: Credential,
): INode {
	return {
		// The editor opens the first node whose ID begins with the one in the address: none begins another.
		...{ id: `${value}-step`, name: action, position: [0, 0] },
		...{ type: 'n8n-nodes-lemlist.lemlist', typeVersion: 1 },
		parameters: { resource, operation: value, ...(parameters as INode['parameters']) },
		credentials: { [type]: { id, name } },
	};
}

const startOf = (action: string) => `Start: ${action}`;

/** A node, and before it what gives it its items: a trigger with pinned data, and what makes files of that. */
function chain(target: INode, { input, file }: Example): INode[] {
	if (!input && !file) return [target];
	const { id, name } = target;
	const before = (part: string, node: Pick<INode, 'name' | 'type' | 'typeVersion' | 'parameters'>) => ({
		...node,
		id: `${part}-${id}`,
		position: [0, 0] as [number, number],
	});
	const start = before('start', {
		...{ name: startOf(name), type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
	});
	if (!file) return [start, target];
	const { fileName, mimeType } = file;
	const convert = before('file', {
		...{ name: `File: ${name}`, type: 'n8n-nodes-base.convertToFile', typeVersion: 1.1 },
		parameters: { operation: 'toBinary', sourceProperty: 'data', options: { fileName, mimeType } },
	});
	return [start, convert, target];
}

function connections(nodes: INode[]): Array<[string, Workflow['connections'][string]]> {
	return nodes
		.slice(1)
		.map(({ name }, n) => [nodes[n]?.name ?? '', { main: [[{ node: name, type: 'main', index: 0 }]] }]);
}

function pinned(
	action: string,
	{ file, input = file && [{ data: file.data }] }: Example = { parameters: {} },
) {
	const items = input?.map((json) => ({ json })) as IPinData[string] | undefined;
	return items ? [[startOf(action), items] as const] : [];
}
