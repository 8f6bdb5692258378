// The same behind a proxy that n8n is told of by HTTP_PROXY, HTTPS_PROXY and NO_PROXY.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { JSON_HEAD, endless, exporting, rows, team } from './answers.mts';
import type { Answer } from './answers.mts';
import { ask, child } from './child.mts';
import type { Proxying } from './proxy.mts';
import { answering, faults, run } from './trouble.mts';
import type { Outcome, Trouble } from './trouble.mts';

/** Names that no DNS knows: only the proxy leads there. */
const HTTP = 'http://lemlist.internal';
const HTTPS = 'https://lemlist.example';
const FILES = 'http://files.internal/files/1.csv';

export interface Proxied extends Trouble {
	baseUrl: string;
	env?: Record<string, string>;
	isRepeating?: boolean;
	/** What the proxy is asked for, in order. */
	asks: string[];
}

const ready: Answer = (_, response) =>
	response.writeHead(200, JSON_HEAD).end('{"_id":"tea_1","name":"Team"}');
const post: INodeParameters = { resource: 'customRequest', operation: 'send', method: 'POST', path: '/team' };
/** A table for whoever comes without a key, and an error for others. */
const withoutKey: Answer = ({ headers }: IncomingMessage, response) =>
	response.writeHead(headers.authorization ? 500 : 200).end('a,b\n1,2\n3,4\n');
const few = { seconds: 10, mb: 100, requests: 1 };

export const PROXIED: Proxied[] = [
	{
		...{ name: 'proxy: a request', parameters: team, answer: ready, gives: 1, most: few },
		...{ baseUrl: HTTP, asks: [`GET ${HTTP}/team`] },
	},
	{
		...{ name: 'proxy: a request by https', parameters: team, answer: ready, gives: 1, most: few },
		...{ baseUrl: HTTPS, asks: ['CONNECT lemlist.example:443'] },
	},
	{
		...{
			name: 'proxy: a request to a host in NO_PROXY',
			parameters: team,
			answer: ready,
			gives: 1,
			most: few,
		},
		...{ baseUrl: '', env: { NO_PROXY: 'localhost,127.0.0.1' }, asks: [] },
	},
	{
		...{ name: 'proxy: a page that repeats the request', parameters: post, answer: ready },
		...{ says: /Basic \*\*\*/, most: { ...few, requests: 0 } },
		...{ baseUrl: HTTP, isRepeating: true, asks: [`POST ${HTTP}/team`] },
	},
	{
		...{ name: 'proxy: a tunnel that is refused', parameters: post, answer: ready },
		...{ says: /HTTPS_PROXY/, most: { ...few, requests: 0 } },
		...{ baseUrl: HTTPS, isRepeating: true, asks: ['CONNECT lemlist.example:443'] },
	},
	{
		...{ name: 'proxy: a redirect of the API', parameters: team, says: /status 302/, most: few },
		answer: (_, response) => response.writeHead(302, { location: `${HTTP}/elsewhere` }).end(),
		...{ baseUrl: HTTP, asks: [`GET ${HTTP}/team`] },
	},
	...[HTTP, HTTPS].flatMap((baseUrl): Proxied[] => {
		const name = `proxy${baseUrl === HTTPS ? ', https' : ''}`;
		const asks = [baseUrl === HTTPS ? 'CONNECT lemlist.example:443' : `GET ${HTTP}/team`];
		return [
			{
				...{ name: `${name}: JSON without an end`, parameters: team, answer: endless },
				...{ says: /is too large/, most: { seconds: 60, mb: 300, requests: 1 }, baseUrl, asks },
			},
			{
				...{
					name: `${name}: no answer at all`,
					isLong: true,
					parameters: team,
					answer: () => undefined,
				},
				...{
					says: /did not end in time/,
					most: { seconds: 125, mb: 100, requests: 1 },
					baseUrl,
					asks,
				},
			},
		];
	}),
	{
		...{ name: 'proxy: a file elsewhere, and no key for it', parameters: rows, gives: 2 },
		...{ answer: exporting(withoutKey, FILES), most: { ...few, requests: 3 }, baseUrl: HTTP },
		asks: [
			`GET ${HTTP}/campaigns/cam_1/export/start`,
			`GET ${HTTP}/campaigns/cam_1/export/axp_1/status`,
			`GET ${FILES}`,
		],
	},
	{
		...{ name: 'proxy: a file that has moved to the API, and no key for it', parameters: rows, gives: 2 },
		answer: exporting((request, response, count) => {
			if (request.url !== '/files/1.csv') withoutKey(request, response, count);
			else response.writeHead(302, { location: `${HTTP}/files/2.csv` }).end();
		}, FILES),
		...{ most: { ...few, requests: 4 }, baseUrl: HTTP },
		asks: [
			`GET ${HTTP}/campaigns/cam_1/export/start`,
			`GET ${HTTP}/campaigns/cam_1/export/axp_1/status`,
			`GET ${FILES}`,
			`GET ${HTTP}/files/2.csv`,
		],
	},
];

/** What the proxy was asked for, beside the rest. */
export interface ProxiedOutcome extends Outcome {
	asked: string[];
}

/** Plays a trouble behind a proxy, with a server for http and one for https. */
export async function playProxied(trouble: Proxied, tls: Tls): Promise<ProxiedOutcome> {
	const [http, https] = [await answering(trouble.answer), await answering(trouble.answer, tls)];
	const proxy = await child('proxy.mts');
	const port = (url: string) => Number(new URL(url).port);
	const { isRepeating = false, baseUrl } = trouble;
	const proxying: Proxying = { http: port(http.server.url), https: port(https.server.url), isRepeating };
	const url = await ask<string>(proxy, proxying);
	const env = {
		HTTP_PROXY: url,
		HTTPS_PROXY: url,
		NO_PROXY: '',
		NODE_EXTRA_CA_CERTS: tls.file,
		...trouble.env,
	};
	const report = await run(trouble, baseUrl || http.server.url, env);
	const asked = await ask<string[]>(proxy, { isOver: true });
	const sum = (name: 'open' | 'requests') => http.count[name] + https.count[name];
	const outcome = { ...report, open: sum('open'), requests: sum('requests'), asked };
	await Promise.all([http, https].map(async ({ server }) => await server.close()));
	return outcome;
}

/** What is not as it must be. */
export function proxiedFaults(trouble: Proxied, outcome: ProxiedOutcome): string[] {
	const asked = outcome.asked.join(', ');
	return [
		...faults(trouble, outcome),
		...(asked === trouble.asks.join(', ') ? [] : [`the proxy was asked for ${asked}`]),
	];
}

export interface Tls {
	key: Buffer;
	cert: Buffer;
	/** Where the certificate is while this process runs. */
	file: string;
}

/** Makes a certificate for the moment, with the openssl on PATH. */
export function certificate(): Tls {
	const folder = mkdtempSync(join(tmpdir(), 'lemlist-chaos-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const [key, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	const { hostname } = new URL(HTTPS);
	execFileSync(
		'openssl',
		[
			...['req', '-x509', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
			...['-days', '2', '-subj', `/CN=${hostname}`, '-addext', `subjectAltName=DNS:${hostname}`],
			...['-keyout', key, '-out', file],
		],
		{ stdio: 'pipe' },
	);
	return { key: readFileSync(key), cert: readFileSync(file), file };
}
