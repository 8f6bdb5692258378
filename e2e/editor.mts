import type { Browser, BrowserContextOptions, Locator, Page } from '../test/support/browser.mts';
import type { N8n, Owner } from './n8n.mts';

/** How long n8n's editor may take to show something. */
const PATIENCE_MS = 20_000;

/** n8n's editor in a browser: what a person does in it, by what they see. */
export class Editor {
	readonly page: Page;
	readonly #url: string;

	private constructor(page: Page, url: string) {
		this.page = page;
		this.#url = url;
	}

	/** Opens the editor of a running n8n for its owner, in a window of its own. */
	static async open(
		browser: Browser,
		{ url }: N8n,
		{ email, password }: Owner,
		options: BrowserContextOptions = {},
	): Promise<Editor> {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
		context.setDefaultTimeout(PATIENCE_MS);
		const data = { emailOrLdapLoginId: email, password };
		const answer = await context.request.post(`${url}/rest/login`, { data });
		if (!answer.ok()) throw new Error(`n8n let nobody in: ${await answer.text()}`);
		return new Editor(await context.newPage(), url);
	}

	async close(): Promise<void> {
		await this.page.context().close();
	}

	/** A part of the editor by the name that n8n's own tests have for it. */
	part(name: string): Locator {
		return this.page.locator(`[data-test-id="${name}"]`).filter({ visible: true }).first();
	}

	/** Opens a workflow; what was not saved of another is lost. */
	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.#url}/workflow/${id}`);
		await this.part('canvas-node').waitFor();
		await this.settled();
	}

	/** Runs the workflow that is open, and waits until it has gone well. */
	async run(): Promise<void> {
		await this.part('execute-workflow-button').click();
		await this.page.getByText('Workflow executed successfully').waitFor();
		await this.closeNotes();
		await this.settled();
	}

	async openNode(name: string): Promise<void> {
		await this.page.locator(`[data-node-name="${name}"]`).first().dblclick();
		await this.part('ndv').waitFor();
		await this.settled();
	}

	async closeNode(): Promise<void> {
		await this.part('ndv-close-button').click();
		await this.part('ndv').waitFor({ state: 'detached' });
	}

	/** Closes what pops up in a corner. */
	async closeNotes(): Promise<void> {
		for (const note of await this.page.locator('.el-notification__closeBtn').all()) await note.click();
		await this.page.locator('.el-notification').first().waitFor({ state: 'detached' });
	}

	/** Waits until nothing is loaded any more and nothing moves. */
	async settled(): Promise<void> {
		await this.page.waitForLoadState('networkidle').catch(() => undefined);
		await this.page.waitForTimeout(600);
	}
}
