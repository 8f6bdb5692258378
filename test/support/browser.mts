import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** A Chromium on PATH; without one, says that its tests are skipped. */
export const chromiumPath = found();
if (!chromiumPath) process.stderr.write(`Skipped: none of ${NAMES.join(', ')} is on PATH.\n`);

function found(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Starts the Chromium on PATH, without a window. */
export async function startBrowser(): Promise<Browser> {
	return await chromium.launch({ executablePath: chromiumPath });
}

export type { Browser, BrowserContextOptions, Locator, Page };

export interface Opened {
	page: Page;
	/** What a person would see in the console as errors, and errors that nothing caught. */
	errors: string[];
	close(): Promise<void>;
}

/** Opens a page in a browser that knows nothing of others. Says yes to whatever the page asks. */
export async function openPage(
	browser: Browser,
	url: string,
	options: BrowserContextOptions = {},
): Promise<Opened> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const errors: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) errors.push(message.text());
	});
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('dialog', (dialog) => void dialog.accept());
	await page.goto(url);
	return { page, errors, close: async () => await context.close() };
}
