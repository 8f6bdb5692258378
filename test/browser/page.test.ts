import { FAULTS } from '../../sandbox/faults.mts';
import { HOOKS } from '../../sandbox/resources/webhooks.mts';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { AUTHORIZATION, arriveAt } from '../sandbox/calling.mts';
import { chromiumPath, openPage, startBrowser } from '../support/browser.mts';
import type { Browser, Opened } from '../support/browser.mts';
import { startReceiver } from '../support/receiver.mts';
import type { Receiver } from '../support/receiver.mts';
import { after } from '../support/time.mts';

/** In a page: the contrast of every text that can be seen, by WCAG's formula. */
const CONTRASTS = `(() => {
	const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	const rgb = (color) => {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = color;
		canvas.fillRect(0, 0, 1, 1);
		return canvas.getImageData(0, 0, 1, 1).data;
	};
	const light = ([...parts]) => {
		const [r, g, b] = parts.map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const behind = (element) => {
		if (!element) return rgb(getComputedStyle(document.querySelector('th')).backgroundColor);
		const found = rgb(getComputedStyle(element).backgroundColor);
		return found[3] === 255 ? found : behind(element.parentElement);
	};
	const texts = [];
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walk.nextNode()) {
		const { textContent, parentElement } = walk.currentNode;
		// Squares of the legend are no texts.
		if (!textContent.trim() || textContent === '■' || !parentElement.checkVisibility() || parentElement.closest('script, option')) continue;
		const [a, b] = [light(rgb(getComputedStyle(parentElement).color)), light(behind(parentElement))].sort((x, y) => y - x);
		texts.push({ text: textContent, ratio: (a + 0.05) / (b + 0.05) });
	}
	return texts;
})()`;

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ people: 40 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const arrive = (method: string, url: string, body?: object, now = Date.now()) =>
	arriveAt(sandbox.store, method, url, body, now);
const mark = (n: number, now?: number) => arrive('POST', `/leads/interested/${leadEmail(n)}`, undefined, now);

const inChromium = chromiumPath ? describe : describe.skip;

inChromium('the page, in the Chromium on PATH', () => {
	let browser: Browser;
	let opened: Opened;
	let receiver: Receiver;
	beforeAll(async () => {
		browser = await startBrowser();
		receiver = await startReceiver();
	});
	afterAll(async () => {
		await browser.close();
		await receiver.close();
	});
	beforeEach(async () => {
		sandbox.store.all(HOOKS).clear();
		opened = await openPage(browser, sandbox.origin);
		await see('#line', 'connected');
		await see('#used', '0 of 20');
	});
	afterEach(async () => {
		await opened.close();
		expect(opened.errors).toEqual([]);
	});

	/** Waits until an element says so. */
	const see = async (selector: string, text: string) =>
		await opened.page.locator(selector).filter({ hasText: text }).first().waitFor({ timeout: 5000 });
	const text = async (selector: string) => await opened.page.locator(selector).first().innerText();
	const click = async (name: string) =>
		await opened.page.getByRole('button', { name, exact: true }).click();
	const said = async (words: string) => await see('#said', words);

	it('shows requests as they arrive, against the limit', async () => {
		sandbox.configure({ windowMs: 10_000 });
		mark(1);
		await see('#requests tr', `POST /leads/interested/${leadEmail(1)}`);
		await see('#requests tr', '200');
		await see('#used', '1 of 20');
		await see('#next', 'free');
		for (let n = 2; n <= 20; n++) mark(n);
		await see('#used', '20 of 20');
		await see('#next', 'in ');
		await see('#why', '20 requests let in within');
		expect(await opened.page.locator('#letInBars').getAttribute('d')).toMatch(/^M/);
		// A window later there is room again.
		sandbox.configure({ windowMs: 1 });
		await see('#used', '0 of 20');
		await see('#next', 'free');
	});

	it('marks who is refused, and tells when they come again', async () => {
		for (let n = 1; n <= 22; n++) mark(n);
		await see('#requests tr', '429, refused');
		expect(await opened.page.locator('#requests tr', { hasText: '429, refused' }).count()).toBe(2);
		await see('#away', '2');
		await see('#why', '2 refused');
		expect(await opened.page.locator('#refusedBars').getAttribute('d')).toMatch(/^M/);
		sandbox.store.rateLimit.clear();
		mark(22);
		await see('#requests tr', 'came again after');
		await see('#away', '1');
	});

	it('says why a run takes its time', async () => {
		sandbox.configure({ limit: 2, windowMs: 400 });
		const start = Date.now() - 900;
		for (const [n, ms] of [0, 0, 0, 400, 400, 800].entries()) mark(n + 1, start + ms);
		await see('#rule', 'At most 2 requests within 0.4 s (sliding window)');
		await see('#why', '5 requests let in within 0.8 s, 1 refused');
		await see('#why', 'makes that at least 0.8 s');
	});

	it('shows what is being worked on, and its answer', async () => {
		sandbox.addFault({ kind: 'slow', ms: 600 });
		const asked = fetch(`${sandbox.url}/team`, { headers: AUTHORIZATION });
		await see('#requests tr', 'working …');
		await see('#working', '1');
		await asked;
		await see('#requests tr', '200');
		await see('#working', '0');
	});

	it('shows names as text and runs nothing of them', async () => {
		const evil = '<img src=x onerror="globalThis.ran=true"><script>globalThis.ran=true</script>';
		arrive('POST', '/contacts', { email: 'evil@example.com', firstName: evil, lastName: evil });
		arrive('POST', '/inbox/labels', { labelName: evil });
		arrive('GET', `/leads/${evil}`);
		arrive('POST', '/hooks', { targetUrl: `http://127.0.0.1:9/${evil}`, type: evil });
		await sandbox.store.happenings.deliver({ type: evil });
		await see('#kind-labels', evil);
		await see('#kind-contacts', evil);
		await see('#requests tr', `GET /leads/${evil}`);
		await see('#deliveries tr', evil);
		await click('contacts');
		await see('#openedRows td', '<img src=x onerror=');
		expect(await opened.page.locator('img').count()).toBe(0);
		expect(await opened.page.evaluate('globalThis.ran')).toBeUndefined();
	});

	it('shows what the team has, what is new and what changes', async () => {
		const { store } = sandbox;
		await see('#kind-campaigns', '250');
		arrive('POST', '/inbox/labels', { labelName: 'Very new' });
		await see('#kind-labels', '(+1)');
		await see('#kind-labels', 'Very new');
		mark(1);
		await see('#kind-leads', store.people.get(leadEmail(1))?.leads.at(-1)?._id ?? 'none');
		await click('leads');
		await opened.page.getByLabel('Find').fill(leadEmail(2));
		await see('#openedTitle', 'leads: 2 things');
		expect(await text('#openedRows')).not.toContain('notInterested');
		arrive('POST', `/leads/notinterested/${leadEmail(2)}`);
		await see('#openedRows', 'notInterested');
		await click('leads');
		expect(await opened.page.locator('#opened').isHidden()).toBe(true);
	});

	it('shows calls of hooks and what they answered', async () => {
		receiver.status = 200;
		arrive('POST', '/hooks', { targetUrl: `${receiver.url}/webhook/a`, type: 'emailsReplied' });
		await click('Reply');
		await said('emailsReplied: hooks answered 200.');
		await see('#deliveries tr', '200');
		expect(await text('#deliveries tr')).toContain(`${receiver.url}/webhook/a`);
		receiver.status = 500;
		await click('Reply');
		await see('#deliveries tr', '500');
		await receiver.close();
		await click('Reply');
		await see('#deliveries tr', 'not reached');
		receiver = await startReceiver();
	});

	it.each([
		['Reply', 'emailsReplied'],
		['Bounce', 'emailsBounced'],
		['Unsubscribe', 'emailsUnsubscribed'],
	])('%s: it happens to who was named, as often as told', async (button, type) => {
		arrive('POST', '/hooks', { targetUrl: receiver.url, type, secret: 'right' });
		receiver.bodies.length = 0;
		receiver.status = 200;
		await opened.page.getByLabel('E-mail').fill(leadEmail(2));
		await opened.page.getByLabel('Times').fill('3');
		await opened.page.getByLabel('Wrong secret').check();
		await click(button);
		await said(`${type}: hooks answered 200, 200, 200.`);
		expect(receiver.bodies).toHaveLength(3);
		expect(receiver.bodies[0]).toMatchObject({ type, leadEmail: leadEmail(2), secret: 'forged' });
		expect(sandbox.store.happenings.activities.at(-1)).toMatchObject({ type, leadEmail: leadEmail(2) });
	});

	it('lets anything else happen, and says where there is nobody', async () => {
		await opened.page.getByLabel('Anything else').selectOption('emailsOpened');
		await click('Let it happen');
		await said('emailsOpened: no hook wants to know.');
		await opened.page.getByLabel('E-mail').fill('nobody@example.com');
		await click('Let it happen');
		await said('404: Lead not found');
		// Chromium's own words.
		expect(opened.errors.splice(0)).toEqual([expect.stringContaining('404 (Not Found)')]);
	});

	it('adds every fault, for an endpoint, so often', async () => {
		const { page } = opened;
		await page.getByLabel('at', { exact: true }).selectOption('GET /campaigns');
		await page.getByLabel('How often').fill('2');
		for (const kind of Object.keys(FAULTS)) {
			await page.getByLabel('Fault', { exact: true }).selectOption(kind);
			if (['slow', 'drip'].includes(kind)) await page.getByLabel('ms', { exact: true }).fill('5');
			await click('Add the fault');
			await said(`${kind} waits for GET /campaigns.`);
			await see('#faults', `${kind} GET /campaigns × 2`);
			expect(sandbox.store.faults.waiting.at(-1)).toMatchObject({
				...{ kind, endpoint: 'GET /campaigns', count: 2 },
				...(['slow', 'drip'].includes(kind) && { ms: 5 }),
			});
		}
		sandbox.store.faults.clear();
		await page.getByLabel('at', { exact: true }).selectOption('any endpoint');
		await page.getByLabel('Fault', { exact: true }).selectOption('says');
		await page.getByLabel('status', { exact: true }).fill('429');
		await click('Add the fault');
		await said('says waits for any request.');
		expect([mark(1), mark(2), mark(3)].map(({ status }) => status)).toEqual([429, 429, 200]);
		await see('#faults', 'none');
	});

	it('sets limit, latency and size', async () => {
		const { page } = opened;
		await page.locator('[name=limit]').fill('7');
		await page.locator('[name=windowMs]').fill('500');
		await page.locator('[name=latency]').fill('30');
		await page.locator('[name=people]').fill('60');
		await click('Set');
		await said('Done.');
		expect(sandbox.settings()).toMatchObject({ limit: 7, windowMs: 500, latency: { ms: 30, jitter: 0 } });
		expect(sandbox.store.people.size).toBe(60);
		await see('#used', '0 of 7');
		await page.locator('[name=limit]').fill('-1');
		await click('Set');
		expect(sandbox.settings().limit).toBe(7);
	});

	it('forgets requests, or everything', async () => {
		mark(1);
		await see('#requests tr', '200');
		await click('Forget the requests');
		await see('#why', 'Nothing was asked yet.');
		expect(await opened.page.locator('#requests tr').count()).toBe(0);
		expect(sandbox.requests).toEqual([]);
		sandbox.configure({ limit: 5 });
		await see('#used', 'of 5');
		await click('Back to the start');
		await see('#used', 'of 20');
		expect(sandbox.store.people.get(leadEmail(1))?.leads[0]?.interest).toBeUndefined();
	});

	it('stays alive in a burst, and bounded', async () => {
		const { page } = opened;
		await page.evaluate(
			`globalThis.gap = 0; let before = performance.now();
			setInterval(() => { const now = performance.now(); gap = Math.max(gap, now - before); before = now; }, 10);`,
		);
		for (let n = 0; n < 1000; n++) arrive('GET', `/leads/lea_${n}`);
		await see('#requests tr', 'lea_999');
		await see('#requests', '429, refused');
		await see('#why', '980 refused');
		await after(500);
		expect(await page.locator('#requests tr').count()).toBe(200);
		expect(await page.evaluate('gap')).toBeLessThan(2000);
		await click('labels');
		await see('#openedTitle', 'labels');
	});

	it.each(['light', 'dark'] as const)('is readable in %s: every text has contrast', async (colorScheme) => {
		for (let n = 1; n <= 21; n++) mark(n);
		await sandbox.store.happenings.deliver({ type: 'x' });
		const shown = await openPage(browser, sandbox.origin, { colorScheme });
		await shown.page.locator('#requests tr').first().waitFor();
		await shown.page.getByRole('button', { name: 'leads', exact: true }).click();
		await shown.page.locator('#openedRows td').first().waitFor();
		const texts = await shown.page.evaluate<{ text: string; ratio: number }[]>(CONTRASTS);
		expect(texts.length).toBeGreaterThan(100);
		expect(texts.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
		await shown.close();
		expect(shown.errors).toEqual([]);
	});

	it.each([400, 768, 1280, 1920])('fits a screen of %i pixels', async (width) => {
		arrive('GET', `/leads/${'x'.repeat(500)}`);
		await opened.page.setViewportSize({ width, height: 900 });
		await see('#requests tr', 'xxx');
		await click('contacts');
		await see('#openedRows', 'example.com');
		expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
	});

	it('says of every control what it is', async () => {
		const nameless = await opened.page.evaluate(
			`[...document.querySelectorAll('input, select, button, [role=region]')]
				.filter((each) => !(each.labels?.[0]?.textContent || each.textContent || each.ariaLabel).trim())
				.map((each) => each.outerHTML)`,
		);
		expect(nameless).toEqual([]);
	});

	it('comes back by itself', async () => {
		const other = await startSandbox({ people: 1 });
		const port = Number(new URL(other.origin).port);
		const shown = await openPage(browser, other.origin);
		const state = shown.page.locator('#line');
		await state.filter({ hasText: /^connected/ }).waitFor();
		await other.close();
		await state.filter({ hasText: 'not connected' }).waitFor();
		const again = await startSandbox({ people: 1, port });
		await state.filter({ hasText: /^connected/ }).waitFor({ timeout: 10_000 });
		await shown.close();
		await again.close();
	});
});
