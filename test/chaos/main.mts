// npm run test:chaos: servers that behave badly on real sockets, one process of the built package for each, and what became
// of it: how long it took, how much memory, how many requests and connections. Exits 1 where something is not as it must be.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { INodeParameters } from 'n8n-workflow';
import { startServer } from '../support/server.mts';
import type { Job, Report } from './worker.mts';

const markNotInterested: INodeParameters = {
	...{ resource: 'lead', operation: 'markNotInterested' },
	leadIdOrEmail: '={{ $json.email }}',
};
const team: INodeParameters = { resource: 'team', operation: 'get' };
const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
const rows: INodeParameters = { resource: 'campaign', operation: 'exportStats', campaignId };
const JSON_HEAD = { 'content-type': 'application/json' };
const MB = 1024 ** 2;

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

interface Trouble {
	name: string;
	parameters?: INodeParameters;
	items?: number;
	answer: Answer;
	/** What has to be said in the end; nothing where it ends well. */
	says?: RegExp;
	most: { seconds: number; mb: number; requests: number };
	gives?: number;
}

/** Writes pieces until nobody reads any more, as fast as they are read; at most so many. */
function pour(response: ServerResponse, piece: Buffer | string, most = Infinity): void {
	let left = most;
	const go = () => {
		while (!response.destroyed && left > 0) {
			left--;
			if (!response.write(piece)) return;
		}
		if (left === 0) response.end();
	};
	response.on('drain', go);
	go();
}

/** An export whose file is answered so. */
const exporting =
	(file: Answer): Answer =>
	(request, response, count) => {
		if (request.url?.startsWith('/files')) return file(request, response, count);
		const base = `http://${request.headers.host}`;
		const started = { _id: 'axp_1', status: 'pending' };
		const status = { ...started, status: 'done', url: `${base}/files/1.csv` };
		response.writeHead(200, JSON_HEAD);
		response.end(JSON.stringify(request.url?.endsWith('/start') ? started : { ok: true, status }));
	};
const LINE = `${'lead@example.com,Somebody,Somewhere,'.repeat(2)}\n`;
const table = (bytes: number, isCut: boolean): Answer =>
	exporting((_, response) => {
		response.writeHead(200, {
			'content-type': 'text/csv',
			...(isCut && { 'content-length': 2 * bytes }),
		});
		response.write('a,b,c,d,e,f,g\n');
		const piece = Buffer.from(LINE.repeat(Math.ceil(65_536 / LINE.length)));
		pour(response, piece, Math.ceil(bytes / piece.length));
		if (isCut) response.on('drain', () => setTimeout(() => response.destroy(), 500));
	});

const TROUBLES: Trouble[] = [
	{
		name: 'an answer byte by byte, one a second',
		parameters: team,
		answer: (_, response) => {
			response.writeHead(200, JSON_HEAD);
			const timer = setInterval(() => response.write(' '), 1000);
			response.on('close', () => clearInterval(timer));
		},
		says: /did not end in time/,
		most: { seconds: 125, mb: 100, requests: 1 },
	},
	{
		name: 'no answer at all, to ten writes',
		parameters: markNotInterested,
		items: 10,
		answer: () => undefined,
		says: /did not end in time/,
		most: { seconds: 125, mb: 100, requests: 10 },
	},
	{
		name: '2 GB of JSON in 2 MB of gzip',
		parameters: team,
		answer: (_, response) => {
			response.writeHead(200, { ...JSON_HEAD, 'content-encoding': 'gzip' });
			pour(response, gzipSync(Buffer.alloc(64 * MB, ' ')), 32);
		},
		says: /is too large/,
		most: { seconds: 60, mb: 300, requests: 1 },
	},
	{
		name: 'JSON without an end',
		parameters: team,
		answer: (_, response) => {
			response.writeHead(200, JSON_HEAD);
			pour(response, `"${'x'.repeat(65_536)}",`);
		},
		says: /is too large/,
		most: { seconds: 60, mb: 300, requests: 1 },
	},
	{
		name: 'every answer cut in its middle',
		parameters: team,
		answer: (_, response) => {
			response.writeHead(200, { ...JSON_HEAD, 'content-length': 100 });
			response.write('{"_id":');
			setTimeout(() => response.destroy(), 20);
		},
		says: /broke before lemlist answered/,
		most: { seconds: 30, mb: 100, requests: 4 },
	},
	{
		name: 'every tenth answer to 300 writes cut after the work',
		parameters: markNotInterested,
		items: 300,
		answer: (_, response, count) => {
			if (count % 10 === 0) response.destroy();
			else response.writeHead(200, JSON_HEAD).end('[{"_id":"lea_1"}]');
		},
		most: { seconds: 90, mb: 150, requests: 500 },
		gives: 300,
	},
	{
		name: '429 without Retry-After, for ever',
		parameters: markNotInterested,
		items: 20,
		answer: (_, response) => response.writeHead(429).end('Too many requests'),
		says: /Too many requests/,
		most: { seconds: 150, mb: 100, requests: 200 },
	},
	{
		name: '429 that asks for an hour',
		parameters: markNotInterested,
		items: 20,
		answer: (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end('Too many requests'),
		says: /Too many requests/,
		most: { seconds: 10, mb: 100, requests: 20 },
	},
	{
		name: 'an export of 60 MB, as rows',
		parameters: rows,
		answer: table(60 * MB, false),
		most: { seconds: 60, mb: 1500, requests: 3 },
		gives:
			Math.ceil((60 * MB) / (Math.ceil(65_536 / LINE.length) * LINE.length)) *
			Math.ceil(65_536 / LINE.length),
	},
	{
		name: 'an export of 60 MB that is cut, as a file',
		parameters: { ...rows, output: 'file' },
		answer: table(60 * MB, true),
		says: /broke before lemlist answered/,
		most: { seconds: 60, mb: 400, requests: 3 },
	},
];

interface Outcome extends Report {
	requests: number;
	/** Connections that are still open when it is over. */
	open: number;
}

async function play({ parameters = team, items = 1, answer }: Trouble): Promise<Outcome> {
	let open = 0;
	let count = 0;
	const server = await startServer((request, response) => {
		open++;
		response.on('close', () => open--);
		response.on('error', () => undefined);
		answer(request, response, ++count);
	});
	const worker = fork(join(import.meta.dirname, 'worker.mts'), {
		execArgv: ['--import', pathToFileURL(join(import.meta.dirname, '../../bench/commonjs.mts')).href],
	});
	await once(worker, 'message');
	const job: Job = { parameters, items, baseUrl: server.url };
	worker.send(job);
	const [report] = (await once(worker, 'message')) as [Report];
	// The server hears of it a moment later.
	await new Promise((resolve) => setTimeout(resolve, 500));
	const outcome = { ...report, requests: server.requests.length, open };
	await server.close();
	return outcome;
}

function faults(
	{ says, most, gives = 0 }: Trouble,
	{ seconds, peakMb, requests, open, items, error }: Outcome,
): string[] {
	return [
		says ? !says.test(error ?? '') && `says ${error}` : error !== undefined && `says ${error}`,
		items !== gives && `${items} items instead of ${gives}`,
		seconds > most.seconds && `took ${seconds.toFixed(0)} s`,
		peakMb > most.mb && `took ${peakMb.toFixed(0)} MB`,
		requests > most.requests && `${requests} requests`,
		open > 0 && `${open} connections left open`,
	].filter((fault) => fault !== false);
}

let failed = 0;
const outcomes: object[] = [];
for (const trouble of TROUBLES) {
	const outcome = await play(trouble);
	const found = faults(trouble, outcome);
	if (found.length > 0) failed++;
	outcomes.push({
		trouble: trouble.name,
		seconds: Number(outcome.seconds.toFixed(1)),
		'peak MB': Math.round(outcome.peakMb),
		requests: outcome.requests,
		'left open': outcome.open,
		items: outcome.items,
		'ends with': outcome.error?.slice(0, 60) ?? 'all done',
		'as it must': found.join(', ') || 'yes',
	});
	console.error(`${trouble.name}: ${found.join(', ') || 'as it must'}`);
}
console.table(outcomes);
process.exitCode = failed > 0 ? 1 : 0;
