// Servers that behave badly, and what has to become of it.
import { gzipSync } from 'node:zlib';
import { JSON_HEAD, MB, endless, exporting, markNotInterested, pour, rows, team } from './answers.mts';
import type { Answer } from './answers.mts';
import type { Trouble } from './trouble.mts';

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

export const SERVERS: Trouble[] = [
	{
		name: 'an answer byte by byte, one a second',
		isLong: true,
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
		isLong: true,
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
		answer: endless,
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
		isLong: true,
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
		isLong: true,
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
		isLong: true,
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
