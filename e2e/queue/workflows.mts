import { leadEmail } from '../../sandbox/store.mts';
import { exampleWorkflow } from '../example.mts';
import type { Credential, Workflow } from '../n8n.mts';

type Node = Workflow['nodes'][number];

/** Runs that mark people at the same time, and how many each. */
export const RUNS = { ids: ['marks0', 'marks1', 'marks2', 'marks3'], people: 300 };
/** Types of the events that start the workflows. */
export const EVENT = {
	plain: 'emailsReplied',
	once: 'emailsOpened',
	marking: 'emailsSent',
	polled: 'emailsBounced',
};
export const POLLING = 'polled';
export const MARKING = 'marking';
/** Workflows that lemlist calls. */
export const CALLED = ['plain', 'once', MARKING];
/** ms between polls. */
export const POLL_MS = 10_000;

/** All that is run here. @param sink where to report that work was done */
export function workflows(credential: Credential, sink: string): Workflow[] {
	const people = (run: number) =>
		Array.from({ length: RUNS.people }, (_, n) => leadEmail(1 + run * RUNS.people + n));
	const done = node('Done', 'n8n-nodes-base.httpRequest', 4.2, {
		url: `={{ "${sink}/" + $json._id }}`,
		options: {},
	});
	const once = node('Once', 'n8n-nodes-base.removeDuplicates', 2, {
		operation: 'removeItemsSeenInPreviousExecutions',
		logic: 'removeItemsWithAlreadySeenKeyValues',
		dedupeValue: '={{ $json.type + " " + $json._id }}',
		options: {},
	});
	const marking = exampleWorkflow(credential, people(0)).nodes.filter(
		({ type }) => !/Trigger$|stickyNote$/.test(type),
	);
	const item = Array.from({ length: 60_000 / POLL_MS }, (_, n) => ({
		mode: 'custom',
		cronExpression: `${(n * POLL_MS) / 1000} * * * * *`,
	}));
	return [
		...RUNS.ids.map((id, run) => ({ ...exampleWorkflow(credential, people(run)), id })),
		chain('plain', called(credential, EVENT.plain), done),
		chain('once', called(credential, EVENT.once), once, done),
		chain(MARKING, called(credential, EVENT.marking), ...marking),
		chain(
			POLLING,
			trigger(credential, 'lemlistPollingTrigger', EVENT.polled, { pollTimes: { item } }),
			done,
		),
	];
}

function called(credential: Credential, event: string): Node {
	return { ...trigger(credential, 'lemlistTrigger', event), webhookId: `hook-of-${event}` };
}

function trigger({ id, name, type }: Credential, kind: string, event: string, more = {}): Node {
	const parameters = { events: [event], simplify: false, ...more };
	const credentials = { [type]: { id, name } };
	return { ...node('Event', `n8n-nodes-lemlist.${kind}`, 1, parameters), credentials };
}

function node(name: string, type: string, typeVersion: number, parameters: Node['parameters']): Node {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters };
}

/** A workflow of these nodes, one after the other. */
function chain(id: string, ...nodes: Node[]): Workflow {
	const steps = nodes
		.slice(1)
		.map(({ name }, n): [string, Workflow['connections'][string]] => [
			nodes[n]?.name ?? '',
			{ main: [[{ node: name, type: 'main', index: 0 }]] },
		]);
	// Ids are unique over all workflows, in n8n's table of webhooks.
	const own = nodes.map((each) => ({ ...each, id: `${id}-${each.name}` }));
	return { id, name: id, nodes: own, connections: Object.fromEntries(steps) };
}
