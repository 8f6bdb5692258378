import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject, INodeParameters, IWorkflowBase } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server.mts';
import { installAlso, outcomeOf, runWorkflow } from '../support/n8n.mts';
import type { Outcome } from '../support/n8n.mts';
import { PINS, filled } from './pins.mts';
import { standIns } from './nodes.mts';
import type { Part, Told } from './nodes.mts';

export const FILES = readdirSync('examples').filter((name) => name.endsWith('.json'));

/** An example as its file has it. */
export type Example = Pick<IWorkflowBase, 'name' | 'nodes' | 'connections' | 'settings' | 'pinData'>;

export function example(file: string): Example {
	return JSON.parse(readFileSync(path.join('examples', file), 'utf8')) as Example;
}

/** What came of a run. */
export interface Played {
	/** What other nodes were told. */
	told: Told;
	/** What a node gave. */
	of(name: string): Outcome;
}

/**
 * Runs an example in n8n's engine against a sandbox: our nodes as they are, the others played by stand-ins.
 * @param parts of other nodes, where they differ from their pins
 * @param first node that starts it, where that is not the file's first
 */
export async function play(
	file: string,
	sandbox: Sandbox,
	parts: Record<string, Part> = {},
	first?: string,
): Promise<Played> {
	const { nodes, connections, settings } = example(file);
	const pins = Object.entries(PINS[file] ?? {}).map(([name, gives]) => [name, { gives, ...parts[name] }]);
	const told: Told = {};
	installAlso(standIns(nodes, { ...parts, ...Object.fromEntries(pins) }, told));
	const ours = nodes.map(filled).map((node) => ({
		...node,
		credentials: { lemlistBasicAuthApi: { id: '1', name: 'lemlist' } },
	}));
	const run = await runWorkflow(
		{
			nodes: ours.sort((a, b) => Number(b.name === first) - Number(a.name === first)),
			connections,
			settings,
		},
		{ credential: { apiKey: sandbox.apiKey, baseUrl: sandbox.url } },
	);
	const { error } = run.data.resultData;
	if (error) throw error;
	return { told, of: (name) => outcomeOf(run, name) };
}

/** Parameters of a tool, as the agent has filled them in. @param given what a model says, by name */
export function asTold(parameters: INodeParameters, given: IDataObject): INodeParameters {
	const text = JSON.stringify(parameters);
	const told = text.replace(/=\{\{ \$fromAI\('(\w+)'[^}]*\}\}/g, (_, name: string) => String(given[name]));
	return JSON.parse(told) as INodeParameters;
}
