import type { INode, INodeParameters, IRun } from 'n8n-workflow';
import { collections } from '../../nodes/Lemlist/engine/fields';
import { resources } from '../../nodes/Lemlist/resources';
import { migrate } from '../../tooling/migrate/migrate.mts';
import type { Moved } from '../../tooling/migrate/migrate.mts';
import { runWorkflow } from '../support/n8n.mts';

/** A node as it stands in people's workflows. */
export function node(type: string, typeVersion: number, parameters: object, rest: object = {}): INode {
	return {
		...{ id: '1', name: 'lemlist', type: `n8n-nodes-base.${type}`, typeVersion, position: [200, 0] },
		parameters: parameters as INodeParameters,
		...rest,
	};
}

/** Moves a workflow of this one node over. */
export function move(given: INode): Moved {
	return migrate({ nodes: [given] as never }, { resources, collections });
}

/** Runs a node that was moved over in n8n's engine, behind items. */
export async function play(
	{ workflow }: Moved,
	items: object[],
	credential: { apiKey: string; baseUrl: string },
): Promise<IRun> {
	const [moved] = workflow.nodes as unknown as INode[];
	if (!moved) throw new Error('There is no node');
	const start = {
		...{ id: '0', name: 'Items', type: 'test.items', typeVersion: 1, position: [0, 0] },
		parameters: { items },
	};
	return await runWorkflow(
		{
			nodes: [
				start as unknown as INode,
				{ ...moved, credentials: { lemlistBasicAuthApi: { id: '1', name: 'lemlist' } } },
			],
			connections: { Items: { main: [[{ node: moved.name, type: 'main', index: 0 }]] } },
			settings: { executionOrder: 'v1', timezone: 'UTC' },
		},
		{ credential },
	);
}
