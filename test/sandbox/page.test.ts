import { lookAt } from '../../sandbox/page.mts';
import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { arriveAt } from './calling.mts';
import { after } from '../support/time.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ people: 40 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const arrive = (method: string, url: string, body?: object, now = Date.now()) =>
	arriveAt(sandbox.store, method, url, body, now);
const mark = (n: number, now?: number) => arrive('POST', `/leads/interested/${leadEmail(n)}`, undefined, now);

describe('what a page is told', () => {
	it('is all there is, then only what is new', () => {
		const look = lookAt(sandbox);
		expect(look()).toMatchObject({ state: { settings: { limit: 20 } } });
		expect(look()).toBeUndefined();
		mark(1);
		arrive('GET', '/team?x=1');
		expect(look()?.requests).toEqual({
			anew: false,
			missed: 0,
			rows: [
				expect.objectContaining({
					n: 1,
					what: `POST /leads/interested/${leadEmail(1)}`,
					status: 200,
				}),
				expect.objectContaining({
					n: 2,
					what: 'GET /team?x=1',
					note: 'ignored: query.x is not known',
				}),
			],
		});
		expect(look()).toBeUndefined();
	});

	it('begins anew after what was asked is forgotten', () => {
		const look = lookAt(sandbox);
		mark(1);
		look();
		sandbox.requests.length = 0;
		expect(look()?.requests).toEqual({ anew: true, missed: 0, rows: [] });
	});

	it('is the latest part of very much', () => {
		const look = lookAt(sandbox);
		look();
		for (let n = 0; n < 1500; n++) arrive('GET', '/team');
		const requests = look()?.requests;
		expect(requests).toMatchObject({ anew: false, missed: 500 });
		expect(requests?.rows).toHaveLength(1000);
	});

	it('is a refusal of the limit only where there was no room', () => {
		const look = lookAt(sandbox);
		sandbox.addFault({ kind: 'says', status: 429 });
		for (let n = 1; n <= 21; n++) mark(n);
		const limited = look()?.requests?.rows.filter(({ status }) => status === 429);
		expect(limited?.map(({ n, isLimit }) => [n, isLimit])).toEqual([
			[1, false],
			[21, true],
		]);
	});

	it('is an answer that comes later', () => {
		const look = lookAt(sandbox);
		sandbox.requests.push({ at: 1, method: 'GET', path: '/team', query: {}, body: undefined, status: 0 });
		expect(look()?.requests?.rows[0]?.status).toBe(0);
		Object.assign(sandbox.requests[0] ?? {}, { status: 200 });
		expect(look()).toMatchObject({ answered: [[1, 200]] });
		expect(look()).toBeUndefined();
	});
});

describe('what the team has', () => {
	interface State {
		kinds: { name: string; size: number; newest?: { id: string; label: string } }[];
	}
	const kinds = () => (lookAt(sandbox)()?.state as State).kinds;
	const rows = async (kind: string, find = '') => {
		const url = `${sandbox.origin}/_sandbox/data/${kind}?find=${encodeURIComponent(find)}`;
		return (await (await fetch(url)).json()) as { total: number; rows: Record<string, unknown>[] };
	};

	it('can be opened, kind by kind', async () => {
		for (const { name, size, newest } of kinds()) {
			const { total, rows: shown } = await rows(name);
			expect([name, total]).toEqual([name, size]);
			expect([name, shown[0]?._id]).toEqual([name, newest?.id]);
			expect(shown.length).toBe(Math.min(50, size));
		}
		expect((await fetch(`${sandbox.origin}/_sandbox/data/nothing`)).status).toBe(404);
	});

	it('is found by any of its texts, and never tells a secret', async () => {
		arrive('POST', '/hooks', { targetUrl: 'https://a.example/', secret: 'hush' });
		expect(JSON.stringify(await rows('hooks'))).toContain('https://a.example/');
		expect(JSON.stringify(await rows('hooks'))).not.toContain('hush');
		const { total, rows: leads } = await rows('leads', leadEmail(3).toUpperCase());
		expect(total).toBe(3);
		expect(leads[0]?.person).toContain(leadEmail(3));
	});
});

describe('the stream', () => {
	const open = async () => {
		const stop = new AbortController();
		const response = await fetch(`${sandbox.origin}/_sandbox/stream`, { signal: stop.signal });
		return { response, stop: () => stop.abort() };
	};

	it('is bounded, and a page that is closed makes room', async () => {
		for (let round = 0; round < 3; round++) {
			const all = await Promise.all(Array.from({ length: 20 }, open));
			expect(all.map(({ response }) => response.status)).toEqual(Array(20).fill(200));
			expect((await open()).response.status).toBe(503);
			for (const { stop } of all) stop();
			await after(50);
		}
	});

	it('ends with the sandbox', async () => {
		const other = await startSandbox({ people: 1 });
		const response = await fetch(`${other.origin}/_sandbox/stream`);
		const reading = response.text();
		await other.close();
		await expect(reading).rejects.toThrow('terminated');
	});
});

describe('web pages of others', () => {
	const post = async (path: string, origin: string) =>
		await fetch(`${sandbox.origin}/_sandbox/${path}`, {
			method: 'POST',
			headers: { origin },
			body: '{}',
		});

	it.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'nonsense'])(
		'of %s cannot steer the sandbox',
		async (origin) => {
			mark(1);
			for (const path of ['reset', 'configure', 'faults', 'events'])
				expect((await post(path, origin)).status).toBe(403);
			expect(sandbox.requests).toHaveLength(1);
		},
	);

	it('the page itself can', async () => {
		mark(1);
		expect((await post('reset', sandbox.origin)).status).toBe(200);
		expect(sandbox.requests).toEqual([]);
	});
});

describe('the page, without a browser', () => {
	it('lets nothing run or load that is not its own, and nobody frame it', async () => {
		const { headers } = await fetch(sandbox.origin);
		const policy = headers.get('content-security-policy');
		expect(policy).toMatch("default-src 'none'");
		expect(policy).toMatch("frame-ancestors 'none'");
		expect(policy).toMatch(/script-src 'sha256-[^' ]{44}'; style-src 'sha256-[^' ]{44}'/);
		expect(policy).not.toMatch('unsafe');
	});

	it('puts nothing in as markup, names nothing outside, and is short', async () => {
		const html = await (await fetch(sandbox.origin)).text();
		expect(html).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/);
		expect(html).not.toMatch(/(src|href)="(?!data:,)|@import|url\(/);
		expect(html.split('\n').length).toBeLessThanOrEqual(501);
	});

	it('cannot be left by what it is told', async () => {
		const other = await startSandbox({ people: 1, apiKey: '</script><script>alert(1)</script>' });
		expect(await (await fetch(other.origin)).text()).not.toContain('<script>alert');
		await other.close();
	});
});
