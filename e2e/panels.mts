import type { INode } from 'n8n-workflow';

import type { Sandbox } from '../sandbox/server.mts';
import type { BrowserContextOptions } from '../test/support/browser.mts';
import type { Editor } from './editor.mts';
import { EXAMPLE } from './example.mts';
import type { Credential, Workflow } from './n8n.mts';
import { workflowId } from './workflows.mts';

/** A kind of panel, as it is seen by somebody who fills it in. */
export interface Panel {
	/** The window, where it is another than that of other pictures. */
	window?: BrowserContextOptions;
	/** Brings it into sight. @returns a selector for what to picture */
	show(editor: Editor, sandbox: Sandbox): Promise<string>;
}

const NODE = '[data-test-id=ndv]';
const DIALOG = '[data-test-id=editCredential-modal]';
const DARK: BrowserContextOptions = { colorScheme: 'dark' };
const WIDE: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } };

/** lemlist's answer where the team has no names of its own. */
const NO_FIELDS = { data: { contact: [], company: [] } };

const ID = 'lemlistPanel';

/** Nodes that no other workflow has, each in one of its own: n8n lets only one window at a time change a workflow. */
export function panelWorkflows(good: Credential, wrong: Credential): Workflow[] {
	const workflow = (
		name: string,
		type: string,
		parameters: INode['parameters'],
		used?: Credential,
	): Workflow => {
		const credentials = used && { [used.type]: { id: used.id, name: used.name } };
		const node: INode = {
			...{ id: name, name, typeVersion: 1, position: [0, 0], parameters },
			...{ type: `n8n-nodes-lemlist.${type}`, credentials },
		};
		return { id: ID + name, name, nodes: [node], connections: {} };
	};
	return [
		workflow('NoKey', 'lemlist', {}),
		workflow('WrongKey', 'lemlist', {}, wrong),
		...['Known', 'None', 'Refused'].map((name) => workflow(name, 'lemlist', SET, good)),
		workflow('Unknown', 'lemlist', { resource: 'campaign', operation: 'get', campaignId: UNKNOWN }, good),
		workflow('Webhook', 'lemlistTrigger', { events: [] }, good),
		workflow('Polling', 'lemlistPollingTrigger', { events: ['emailsReplied', 'linkedinReplied'] }, good),
	];
}

const SET = { resource: 'leadVariable', operation: 'set' };
const UNKNOWN = { __rl: true, mode: 'id', value: 'cam_A1B2C3D4E5F6G7H8I' };

/** Opens one of these nodes. */
async function open(editor: Editor, name: string): Promise<string> {
	return await openNode(editor, ID + name, name);
}

async function openNode(editor: Editor, workflow: string, name: string): Promise<string> {
	await editor.openWorkflow(workflow);
	await editor.openNode(name);
	return NODE;
}

async function showEvents(editor: Editor): Promise<string> {
	await open(editor, 'Webhook');
	await editor.part('parameter-input-events').locator('input').first().click();
	await editor.settled();
	return NODE;
}

async function showResult(editor: Editor): Promise<string> {
	await editor.openWorkflow('lemlistExample01');
	await editor.run();
	await editor.openNode(EXAMPLE.result);
	return NODE;
}

export const PANELS: Record<string, Panel> = {
	'credential-empty': {
		async show(editor) {
			await open(editor, 'NoKey');
			await editor.part('node-credentials-select').click();
			await editor.part('node-credentials-select-item-new').click();
			await editor.settled();
			return DIALOG;
		},
	},
	'credential-wrong': {
		async show(editor) {
			await open(editor, 'WrongKey');
			await editor.part('credential-edit-button').click();
			await editor.page.getByText('More details').click();
			await editor.settled();
			return DIALOG;
		},
	},
	/** Lead Variable → Set, as it opens. */
	mapper: {
		async show(editor) {
			await open(editor, 'Known');
			await editor.part('add-fields-select').click();
			await editor.settled();
			return NODE;
		},
	},
	'mapper-none': {
		async show(editor, sandbox) {
			sandbox.addFault({ kind: 'answer', path: '/fields', body: NO_FIELDS, count: 9 });
			return await open(editor, 'None');
		},
	},
	'mapper-refused': {
		async show(editor, sandbox) {
			sandbox.addFault({ kind: 'says', path: '/fields', status: 401, count: 9 });
			return await open(editor, 'Refused');
		},
	},
	/** Where the list to fill is chosen, it can be made. */
	'picker-new': {
		async show(editor) {
			await openNode(editor, workflowId('contactList'), 'Add contacts to contact list');
			await editor.part('rlc-input').click();
			await editor.part('rlc-item').waitFor();
			await editor.settled();
			return NODE;
		},
	},
	'picker-refused': {
		async show(editor, sandbox) {
			sandbox.addFault({ kind: 'says', path: '/campaigns', status: 401, count: 9 });
			await openNode(editor, workflowId('campaign'), 'Get campaign');
			await editor.part('rlc-input').click();
			await editor.settled();
			return NODE;
		},
	},
	events: { show: showEvents },
	polling: { show: async (editor) => await open(editor, 'Polling') },
	/** What an operation is for is in sight. */
	enrich: {
		show: async (editor) =>
			await openNode(editor, workflowId('enrichment'), 'Enrich person (spends credits)'),
	},
	branch: {
		show: async (editor) =>
			await openNode(editor, workflowId('conditionBranch'), 'Create condition branch'),
	},
	/** lemlist's own words, and what to do. */
	refused: {
		async show(editor) {
			await open(editor, 'Unknown');
			await editor.part('node-execute-button').click();
			await editor.part('node-error-message').waitFor();
			await editor.settled();
			await editor.closeNotes();
			await editor.settled();
			return NODE;
		},
	},
	dark: { window: DARK, show: showResult },
	'dark-events': { window: DARK, show: showEvents },
	wide: { window: WIDE, show: showResult },
	'wide-events': { window: WIDE, show: showEvents },
};
