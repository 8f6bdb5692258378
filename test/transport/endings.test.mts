import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import nock from 'nock';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { parseCsv } from '../../nodes/Lemlist/shared/csv.ts';
import { arriving } from '../../nodes/Lemlist/transport/arriving.ts';
import { blotting } from '../../nodes/Lemlist/transport/secret.ts';
import { CREDENTIAL, runNode } from '../support/n8n.mts';
import { startServer } from '../support/server.mts';
import type { Server } from '../support/server.mts';
import { quickly } from '../support/time.mts';

// Its sockets do not always tell the server that they were closed.
nock.restore();

let server: Server | undefined;
/** Requests to the present server whose connection has been closed. */
let seen = { closed: 0 };
let keys = 0;

/** Starts lemlist, which answers so. */
async function lemlist(
	answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
	const mine = (seen = { closed: 0 });
	server = await startServer((request, response) => {
		response.on('close', () => mine.closed++);
		// Writing to somebody who has gone is nobody's error.
		response.on('error', () => undefined);
		answer(request, response);
	});
	return server.url;
}
afterEach(async () => {
	await server?.close();
	server = undefined;
});

/** The server has seen that so many connections were closed, which it does a little later. */
async function allClosed(count: number): Promise<void> {
	for (let look = 0; look < 500 && seen.closed < count; look++) await sleep(10);
	expect(seen.closed).toBe(count);
}

const node: INode = {
	...{ id: '1', name: 'Lemlist Complete', type: 'n8n-nodes-lemlist.lemlist', typeVersion: 1 },
	...{ position: [0, 0], parameters: {} },
};
const custom = (more: INodeParameters = {}) => ({
	...{ resource: 'customRequest', operation: 'send', path: '/team' },
	...more,
});
async function run(parameters: INodeParameters, baseUrl: string, input: IDataObject[] = [{}]) {
	const credential = { ...CREDENTIAL, apiKey: `key of ending ${keys++}`, baseUrl };
	return await quickly(async () => await runNode(parameters, input, { credential }));
}

const JSON_HEAD = { 'content-type': 'application/json' };
const NEVER = () => undefined;
/** Writes forever, as fast as the other side reads. */
function flood(response: ServerResponse, piece: string): void {
	let isOpen = true;
	const pour = () => {
		while (isOpen && response.write(piece));
	};
	response.on('close', () => (isOpen = false));
	response.on('drain', pour);
	pour();
}

describe('an answer that does not end', () => {
	it.each<[string, (request: IncomingMessage, response: ServerResponse) => void]>([
		['is never begun', NEVER],
		[
			'comes byte by byte',
			(_, response) => {
				response.writeHead(200, JSON_HEAD);
				const timer = setInterval(() => response.write(' '), 1000);
				response.on('close', () => clearInterval(timer));
			},
		],
		['is only a head', (_, response) => response.writeHead(200, JSON_HEAD).flushHeaders()],
	])('because it %s is given up after two minutes, and its connection closed', async (_, answer) => {
		const url = await lemlist(answer);
		const { result, ms } = await run(custom({ method: 'POST' }), url);
		expect(result.error?.message).toBe(`The answer of ${url} did not end in time (more than 120 s)`);
		expect(result.error?.description).toContain('may or may not have carried it out');
		expect(ms).toBeGreaterThan(119_000);
		expect(ms).toBeLessThan(125_000);
		expect(server?.requests).toEqual(['POST /team']);
		await allClosed(1);
	});

	it('is given up where nothing was written, too', async () => {
		const url = await lemlist(NEVER);
		const { error } = (await run({ resource: 'team', operation: 'get' }, url)).result;
		expect(error?.message).toContain('did not end in time');
		expect(error?.description).not.toContain('may or may not');
	});
});

describe('an answer that is too large', () => {
	const refused = async (error: Error | undefined, url: string) => {
		expect(error?.message).toBe(`The answer of ${url} is too large (more than 64 MB)`);
		expect(error).toMatchObject({ description: expect.stringContaining('Ask for less') as unknown });
		expect(server?.requests).toHaveLength(1);
		await allClosed(1);
	};

	it('because it has no end is given up, and its connection closed', async () => {
		const url = await lemlist((_, response) => {
			response.writeHead(200, JSON_HEAD);
			flood(response, `"${'x'.repeat(100_000)}",`);
		});
		await refused((await run(custom(), url)).result.error, url);
	});

	it('when it is unpacked is given up before it is', async () => {
		// 300 MB of spaces, in 300 KB.
		const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024, ' '));
		const url = await lemlist((_, response) => {
			response.writeHead(200, { ...JSON_HEAD, 'content-encoding': 'gzip' });
			response.end(bomb);
		});
		await refused((await run(custom(), url)).result.error, url);
	});
});

it('an answer that is cut is asked for again, where that does no harm', async () => {
	const url = await lemlist((_, response) => {
		response.writeHead(200, { ...JSON_HEAD, 'content-length': '1000' });
		response.write('{"_id":');
		setTimeout(() => response.destroy(), 10);
	});
	const read = await run(custom(), url);
	expect(read.result.error?.message).toContain('broke before lemlist answered (ECONNRESET)');
	expect(server?.requests).toHaveLength(4);
	const written = await run(custom({ method: 'POST' }), url);
	expect(written.result.error?.message).toContain('broke before lemlist answered');
	expect(server?.requests).toHaveLength(5);
});

describe('a file', () => {
	const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
	const rows = { resource: 'campaign', operation: 'exportStats', campaignId };
	const file = { ...rows, output: 'file' };
	/** lemlist with an export whose file is answered so. @param at where the file is, if not at lemlist */
	const exporting = async (
		answer: (request: IncomingMessage, response: ServerResponse) => void,
		at?: string,
	) =>
		await lemlist((request, response) => {
			const { url = '' } = request;
			if (url.startsWith('/files')) return answer(request, response);
			const started = { _id: 'axp_1', status: 'pending' };
			const done = { ...started, status: 'done', url: at ?? `${server?.url}/files/1.csv` };
			response.writeHead(200, JSON_HEAD);
			return response.end(
				JSON.stringify(url.endsWith('/start') ? started : { ok: true, status: done }),
			);
		});
	const table = Array.from({ length: 20_000 }, (_, row) => `${row},${'ä'.repeat(10)}\n`).join('');

	it('is read while it comes, as rows or as a file', async () => {
		const url = await exporting((_, response) => {
			response.writeHead(200, { 'content-type': 'text/csv' });
			response.end(`id,name\n${table}`);
		});
		const asRows = (await run(rows, url)).result;
		expect(asRows.error).toBeUndefined();
		expect(asRows.rows).toHaveLength(20_000);
		expect(asRows.rows.at(-1)).toEqual({ id: '19999', name: 'ä'.repeat(10) });
		const asFile = (await run(file, url)).result;
		const { data = '', ...about } = asFile.items[0]?.binary?.data ?? {};
		expect(Buffer.from(data, 'base64').toString()).toBe(`id,name\n${table}`);
		expect(about).toMatchObject({ mimeType: 'text/csv', fileName: '1.csv' });
	});

	it.each([
		['as rows', rows],
		['as a file', file],
	])('%s that is cut is an error, and no part of it is given', async (_, parameters) => {
		const url = await exporting((_, response) => {
			response.writeHead(200, { 'content-type': 'text/csv', 'content-length': '10000000' });
			response.write(`id,name\n${table}`);
			setTimeout(() => response.destroy(), 100);
		});
		const { error, items } = (await run(parameters, url)).result;
		expect(items).toEqual([]);
		expect(error?.message).toContain('broke before lemlist answered (ECONNRESET)');
		expect(error?.description).toContain('A part of the file is missing');
	});

	it.each([
		['a web page', '<html>', 'lemlist answered with a web page instead of data'],
		['a refusal', '{"error":"The export has expired"}', 'The export has expired'],
		['nothing', '', 'lemlist answered with an empty answer'],
	])('that is %s is none', async (_, body, message) => {
		const url = await exporting((_, response) => response.end(body));
		for (const parameters of [rows, file]) {
			const { error, items } = (await run(parameters, url)).result;
			expect(items).toEqual([]);
			expect(error?.message).toContain(message);
		}
	});

	it('that is one word without an end is none, and its connection closed', async () => {
		const url = await exporting((_, response) => flood(response, 'x'.repeat(65_536)));
		const { error, items } = (await run(rows, url)).result;
		expect(items).toEqual([]);
		expect(error?.message).toContain('is too large (more than 64 MB)');
		// Those of the export itself, and that of the file.
		await allClosed(3);
	});

	it('that never ends is given up after half an hour, and its connection closed', async () => {
		let now = 0;
		const world = {
			now: () => now,
			date: () => now,
			sleep: async (ms: number) => {
				now += ms;
				await setImmediate();
			},
		};
		const body = new Readable({ read: () => undefined });
		body.push('id\n1\n');
		const asked = {
			method: 'GET',
			path: '/1.csv',
			baseUrl: 'https://files.example.com',
			isFile: true,
			sent: 1,
		};
		const about = { asked, blot: blotting('a key') };
		const reading = arriving(world, node, body, about).to(
			async (bytes) => await parseCsv(bytes as Readable),
		);
		await expect(reading).rejects.toMatchObject({
			message: 'The answer of https://files.example.com did not end in time (more than 30 minutes)',
		});
		expect(now).toBeGreaterThan(1799_000);
		expect(now).toBeLessThan(1801_000);
		expect(body.destroyed).toBe(true);
	});

	it('holds no key, wherever it comes apart', async () => {
		const clothed = (request: IncomingMessage) =>
			String(request.headers.authorization).replace('Basic ', '');
		const url = await exporting((request, response) => {
			const key = clothed(request);
			response.write(`id\n1,${key.slice(0, 7)}`);
			setTimeout(() => response.end(`${key.slice(7)}\n2,${key}\n`), 50);
		});
		const { result } = await run(rows, url);
		expect(result.rows).toEqual([
			{ id: '1', 'column 2': '***' },
			{ id: '2', 'column 2': '***' },
		]);
	});

	describe('elsewhere', () => {
		beforeAll(() => nock.activate());
		afterEach(() => nock.cleanAll());
		afterAll(() => nock.restore());
		const at = 'https://files.example.com/1.csv';

		it('that is refused gets words of its own', async () => {
			nock('https://files.example.com').get('/1.csv').reply(403, '<Error>');
			const { error } = (await run(rows, await exporting(NEVER, at))).result;
			expect(error?.message).toBe(
				'The file could not be read: https://files.example.com answered with status 403',
			);
			expect(error?.description).toContain('links end after a while');
			expect(error?.description).not.toContain('user behind the API key');
		});

		it('does not slow the key down, whatever its headers say', async () => {
			nock('https://files.example.com')
				.get('/1.csv')
				.times(2)
				.reply(200, 'a\n1\n', { 'x-ratelimit-limit': '1', 'x-ratelimit-remaining': '0' });
			const url = await exporting(NEVER, at);
			const { ms } = await run(rows, url, [{}, {}]);
			expect(nock.isDone()).toBe(true);
			expect(ms).toBeLessThan(2_000);
		});

		it('is not gone to where only a private network leads', async () => {
			nock('https://api.lemlist.com/api')
				.get('/campaigns/cam_1/export/start')
				.reply(200, { _id: 'axp_1', status: 'pending' })
				.get('/campaigns/cam_1/export/axp_1/status')
				.reply(200, { ok: true, status: { _id: 'axp_1', status: 'done', url: 'https://10.0.0.1/' } });
			const { error } = (await run(rows, CREDENTIAL.baseUrl)).result;
			expect(error?.message).toContain('only a private network');
			expect(error?.description).toContain('Nothing was asked for there');
		});

		it('gets no key when it sends back to the API', async () => {
			let authorization: unknown = 'nothing asked';
			const url = await exporting((request, response) => {
				({ authorization } = request.headers);
				response.end('a\n1\n');
			}, 'https://files.example.com/1.csv');
			nock('https://files.example.com')
				.get('/1.csv')
				.reply(302, '', { location: `${url}/files/1.csv` });
			expect((await run(rows, url)).result.rows).toEqual([{ a: '1' }]);
			expect(authorization).toBeUndefined();
		});
	});
});
