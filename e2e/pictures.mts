import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { startSandbox } from '../sandbox/server.mts';
import type { Sandbox } from '../sandbox/server.mts';
import { chromiumPath, startBrowser } from '../test/support/browser.mts';
import { Editor } from './editor.mts';
import { credentialFor, EXAMPLE, exampleWorkflow, FILES, fromFile, idOf, replyWorkflow } from './example.mts';
import { ensureN8n } from './install.mts';
import { N8n } from './n8n.mts';
import { install } from './package.mts';
import { panelWorkflows, PANELS } from './panels.mts';
import { Failure, freePort, onStop, temporaryFolder } from './processes.mts';
import { resourceWorkflows, workflowId } from './workflows.mts';

const FOLDER = join(dirname(import.meta.dirname), 'docs', 'pictures');
const say = console.log;

/** What is pictured: brings it into sight and gives the rectangle around it. */
type Picture = (editor: Editor, sandbox: Sandbox) => Promise<Rectangle>;
interface Rectangle {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Each stands for itself, in a window of its own. */
const PICTURES: Record<string, Picture> = {
	/** The main example, after it was run. */
	async canvas(editor) {
		await editor.openWorkflow('lemlistExample01');
		await editor.run();
		return await around(editor, '[data-test-id=canvas-node], [data-test-id=canvas-handle-plus]', 60);
	},
	/** Mark Not Interested, with what it gave. */
	async panel(editor) {
		await editor.openWorkflow('lemlistExample01');
		await editor.run();
		await editor.openNode(EXAMPLE.result);
		return await around(editor, '[data-test-id=ndv]');
	},
	async credential(editor) {
		await editor.openWorkflow('lemlistExample01');
		await editor.openNode(EXAMPLE.result);
		await editor.part('credential-edit-button').click();
		await editor.part('credentials-config-container-test-success').waitFor();
		await editor.settled();
		return await around(editor, '[data-test-id=editCredential-modal]');
	},
	/** What n8n offers for "lemlist". */
	async nodes(editor) {
		await searchNodes(editor);
		return { ...(await around(editor, '[data-test-id=node-creator]')), height: 380 };
	},
	/** The actions among which to choose. */
	async actions(editor) {
		await searchNodes(editor);
		await editor.page.getByText('Lemlist Complete', { exact: true }).first().click();
		await editor.settled();
		return await around(editor, '[data-test-id=node-creator]');
	},
	/** The trigger's panel, with the list of events open at the replies. */
	async trigger(editor) {
		await editor.openWorkflow('lemlistExample02');
		await editor.openNode('Reply');
		const events = editor.part('parameter-input-events').locator('input').first();
		await events.click();
		await events.fill('replied');
		await editor.settled();
		return await around(editor, '[data-test-id=ndv]');
	},
	/** A picker, which has found something. */
	async picker(editor) {
		await editor.openWorkflow(workflowId('campaign'));
		await editor.openNode('Get campaign');
		await editor.part('rlc-input').click();
		await editor.part('rlc-search').fill('fintech');
		await editor.part('rlc-item').waitFor();
		await editor.settled();
		return await around(editor, '[data-test-id=ndv]');
	},
	/** A tool of an agent, with what only tools have. */
	async tool(editor) {
		await editor.openWorkflow(idOf('agent-with-lemlist.json'));
		await editor.openNode('List Campaigns');
		await editor.part('parameter-input-whenRefused').scrollIntoViewIfNeeded();
		await editor.settled();
		return await around(editor, '[data-test-id=ndv]');
	},
	...Object.fromEntries(
		Object.entries(PANELS).map(([name, { show }]) => [
			`panels/${name}`,
			async (editor: Editor, sandbox: Sandbox) => await around(editor, await show(editor, sandbox)),
		]),
	),
	...Object.fromEntries(
		FILES.map((file) => [
			`examples/${file.replace('.json', '')}`,
			async (editor: Editor) => {
				await editor.openWorkflow(idOf(file));
				// They would lie over the nodes.
				await editor.page.addStyleTag({ content: '[class*=executionButtons] { display: none }' });
				// Names of nodes stand below them.
				return await around(editor, '.vue-flow__node', 50);
			},
		]),
	),
};

async function searchNodes(editor: Editor): Promise<void> {
	await editor.openWorkflow('lemlistExample02');
	await editor.part('node-creator-plus-button').click();
	await editor.part('node-creator').waitFor();
	await editor.page.keyboard.type('lemlist');
	await editor.settled();
}

/** The rectangle around everything that a selector finds, with some room on all sides. */
async function around({ page }: Editor, selector: string, room = 0): Promise<Rectangle> {
	const parts = await page.locator(selector).filter({ visible: true }).all();
	const found = await Promise.all(parts.map(async (part) => await part.boundingBox()));
	const boxes = found.filter((box) => box !== null);
	if (boxes.length === 0) throw new Failure(`Nothing to picture: ${selector}`);
	const x = Math.min(...boxes.map((box) => box.x)) - room;
	const y = Math.min(...boxes.map((box) => box.y)) - room;
	const right = Math.max(...boxes.map((box) => box.x + box.width)) + room;
	const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + room;
	return { x, y, width: right - x, height: bottom - y };
}

// npm run pictures [-- <a part of a picture's name> …]
const parts = process.argv.slice(2);
const wanted = Object.entries(PICTURES).filter(
	([name]) => parts.length === 0 || parts.some((part) => name.includes(part)),
);

onStop(() => process.exit(130));
try {
	if (!chromiumPath) throw new Failure('It takes a Chromium on PATH.');
	await ensureN8n(say);
	// Never the real lemlist, because pictures show people.
	const sandbox = await startSandbox({ port: await freePort(7070) });
	const n8n = await N8n.create(temporaryFolder());
	say('Building the package, starting n8n …');
	await install(n8n.userFolder);
	const credential = credentialFor('sandbox', sandbox);
	const wrong = credentialFor('wrong', { ...sandbox, apiKey: 'key-of-nobody' });
	await n8n.importCredential(credential);
	await n8n.importCredential(wrong);
	await n8n.importWorkflows(
		exampleWorkflow(credential),
		replyWorkflow(credential),
		...FILES.map((file) => fromFile(file, idOf(file), credential)),
		...resourceWorkflows(credential),
		...panelWorkflows(credential, wrong),
	);
	await n8n.start();
	const owner = { email: 'owner@example.com', password: 'Pictures1' };
	await n8n.setUpOwner(owner);
	const browser = await startBrowser();
	if (parts.length === 0) rmSync(FOLDER, { recursive: true, force: true });
	for (const part of ['examples', 'panels']) mkdirSync(join(FOLDER, part), { recursive: true });
	for (const [name, picture] of wanted) {
		sandbox.reset();
		const { window } = PANELS[name.replace('panels/', '')] ?? {};
		const editor = await Editor.open(browser, n8n, owner, window);
		const clip = await picture(editor, sandbox);
		const path = join(FOLDER, `${name}.png`);
		await editor.page.screenshot({ path, clip, animations: 'disabled' });
		await editor.close();
		say(`  ${path}`);
	}
	await browser.close();
	await n8n.stop();
	process.exit(0);
} catch (error) {
	console.error(error instanceof Failure ? error.message : error);
	process.exit(1);
}
