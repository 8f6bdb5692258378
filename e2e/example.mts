import { readFileSync } from 'node:fs';
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
	const file = join(import.meta.dirname, '..', 'examples', 'mark-not-interested.json');
	const workflow = { ...(JSON.parse(readFileSync(file, 'utf8')) as Workflow), id: 'lemlistExample01' };
	for (const node of workflow.nodes) {
		if (node.type.startsWith('n8n-nodes-lemlist.'))
			node.credentials = { [credential.type]: { id: credential.id, name: credential.name } };
		if (node.name === 'People' && leads)
			node.parameters.jsonOutput = JSON.stringify({ email: leads }, null, 2);
	}
	return workflow;
}

/** The names of its first and last node. */
export const EXAMPLE = { trigger: 'Start', result: 'Mark Not Interested' };
