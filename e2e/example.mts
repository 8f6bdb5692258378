import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Credential, Workflow } from './n8n.mts';

/** How a credential for lemlist, or for what stands in for it, is stored in n8n. Each name has one of its own. */
export function credentialFor(name: string, { apiKey, url }: { apiKey: string; url: string }): Credential {
	return {
		id: `lemlist-${name}`,
		name,
		type: 'lemlistBasicAuthApi',
		data: { apiKey, baseUrl: url },
	};
}

/** The example workflow, ready to run: with an id, with the credential, and for other people where given. */
export function exampleWorkflow(credential: Credential, leads?: string[]): Workflow {
	const workflow = fromFile('mark-not-interested.json', 'lemlistExample01', credential);
	const people = workflow.nodes.find(({ name }) => name === 'People');
	if (people && leads) people.parameters.jsonOutput = JSON.stringify({ email: leads }, null, 2);
	return workflow;
}

/** The example that replies start. Not active: whoever tries it activates it. */
export function replyWorkflow(credential: Credential): Workflow {
	return fromFile('reply-to-not-interested.json', 'lemlistExample02', credential);
}

/** The example that deactivates and activates a workflow every night, with a credential of n8n's own API. */
export function renewWorkflow(credential: Credential, workflowId: string): Workflow {
	const workflow = fromFile('renew-webhooks.json', 'lemlistExample03', credential);
	for (const node of workflow.nodes) {
		if (node.type === 'n8n-nodes-base.n8n')
			node.credentials = { [credential.type]: { id: credential.id, name: credential.name } };
		if (node.name === 'Workflow')
			node.parameters.workflowId = { __rl: true, mode: 'id', value: workflowId };
	}
	return workflow;
}

/** The names of the first and last node of the example workflow. */
export const EXAMPLE = { trigger: 'Start', result: 'Mark Not Interested' };

const FOLDER = join(import.meta.dirname, '..', 'examples');

/** Files of all examples. */
export const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

/** The id of an example among all of them. */
export const idOf = (file: string) => `example-${file.replace('.json', '').slice(0, 28)}`;

/** Any example, with an id and with the credential in our nodes. @param name of its file */
export function fromFile(name: string, id: string, credential: Credential): Workflow {
	const file = join(FOLDER, name);
	const workflow = { ...(JSON.parse(readFileSync(file, 'utf8')) as Workflow), id };
	for (const node of workflow.nodes) {
		if (node.type.startsWith('n8n-nodes-lemlist.'))
			node.credentials = { [credential.type]: { id: credential.id, name: credential.name } };
	}
	return workflow;
}
