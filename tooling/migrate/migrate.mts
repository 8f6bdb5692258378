import { builtIn, builtInTrigger } from './builtIn.mts';
import { endpointOf } from './endpoints.mts';
import { codeOf, isComputed } from './expression.mts';
import type { Value } from './expression.mts';
import { callsLemlist, httpRequest } from './httpRequest.mts';
import { operationFor } from './operation.mts';
import type { Found, Package } from './operation.mts';
import { isNamed, LeftAlone, named } from './wanted.mts';
import type { Wanted } from './wanted.mts';

/** A node as a workflow stores it; whatever else it holds stays. */
export interface Node {
	name: string;
	type: string;
	typeVersion: number;
	parameters?: Readonly<Record<string, Value>>;
	credentials?: Readonly<Record<string, Value>>;
}

/** A workflow as n8n exports it; whatever else it holds stays. */
export interface Workflow {
	nodes: Node[];
}

export interface Moved {
	workflow: Workflow;
	/** Nodes that are others now, and what changes for whoever reads their items. */
	moved: Array<{ before: Node; after: Node; notes: string[] }>;
	/** Nodes that have to do with lemlist and stay as they are. */
	left: Array<{ node: Node; why: string }>;
}

const CREDENTIAL = 'lemlistBasicAuthApi';

/** Puts our nodes in place of n8n's own Lemlist nodes and of HTTP Request nodes that call lemlist. Changes nothing that it is given. */
export function migrate(workflow: Workflow, ours: Package): Moved {
	const moved: Moved['moved'] = [];
	const left: Moved['left'] = [];
	const nodes = workflow.nodes.map((node) => {
		try {
			const { type, found } = replaced(node, ours) ?? {};
			if (!type || !found) return node;
			const { credentials = {}, ...rest } = node;
			const { [CREDENTIAL]: kept } = credentials;
			const after: Node = {
				...rest,
				type: `n8n-nodes-lemlist.${type}`,
				typeVersion: 1,
				parameters: found.parameters,
				...(kept !== undefined && { credentials: { [CREDENTIAL]: kept } }),
			};
			const choose = kept === undefined ? ['Choose its credential: Lemlist Basic Auth API.'] : [];
			moved.push({ before: node, after, notes: [...choose, ...found.notes] });
			return after;
		} catch (error) {
			if (!(error instanceof LeftAlone)) throw error;
			left.push({ node, why: error.message });
			return node;
		}
	});
	return { workflow: { ...workflow, nodes }, moved, left };
}

/** @returns undefined for a node that has nothing to do with lemlist @throws LeftAlone */
function replaced(node: Node, ours: Package): { type: string; found: Found } | undefined {
	const { type, typeVersion, parameters = {} } = node;
	const [, name = '', tool = ''] =
		/^n8n-nodes-base\.(lemlist|lemlistTrigger|httpRequest)(Tool)?$/.exec(type) ?? [];
	if (name === 'lemlistTrigger') {
		const notes = [
			"Deactivate the workflow before and activate it afterwards: n8n's own trigger takes its webhook away then.",
		];
		return { type: name, found: { parameters: builtInTrigger(parameters), notes } };
	}
	if (name === 'httpRequest' && callsLemlist(parameters)) {
		if (tool) throw new LeftAlone('as a tool, it says what a model may fill in by its own parameters');
		return { type: 'lemlist', found: actionFor(httpRequest(parameters, typeVersion), ours) };
	}
	if (name !== 'lemlist') return undefined;
	const { descriptionType, toolDescription } = parameters;
	const { parameters: own, notes } = actionFor(builtIn(parameters), ours);
	const words = Object.entries({ descriptionType, toolDescription }).filter(
		([, value]) => value !== undefined,
	);
	return { type: `lemlist${tool}`, found: { parameters: { ...own, ...Object.fromEntries(words) }, notes } };
}

function actionFor(wanted: Wanted, ours: Package): Found {
	const sent = endpointOf(wanted);
	const { parameters, notes } = (sent && operationFor(wanted, sent, ours)) ?? customRequest(wanted);
	return { parameters, notes: [...wanted.notes, ...notes] };
}

/** Any request, as it was: the node's pace, retries and messages, without fields of its own. */
function customRequest({ method, address, query, body }: Wanted): Found {
	if (address === '') throw new LeftAlone('the node has no operation for it');
	const parameter = Object.entries(query).map(([name, value]) => ({
		name,
		value: isNamed(value) ? `={{ ${codeOf(value)} }}` : value,
	}));
	const text = isComputed(body) ? `={{ ${codeOf(body)} }}` : JSON.stringify(body, null, 2);
	return {
		parameters: {
			resource: 'customRequest',
			operation: 'send',
			...(method === 'GET' ? {} : { method }),
			path: address,
			...(parameter.length > 0 && { query: { parameter } }),
			...(body !== undefined &&
				Object.keys(named(body)).length + (isComputed(body) ? 1 : 0) > 0 && { body: text }),
		},
		notes: ['No operation says all of it, so it is a Custom Request.'],
	};
}
