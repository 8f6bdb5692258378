import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Says which of the processors gets a call: its number from 0, or one that goes on beyond them. @param count of the calls before it */
export type Policy = (url: URL, count: number) => number;

/** Each call to the next one, as balancers do where they are not told otherwise. */
export const BY_TURNS: Policy = (_, count) => count;
/** All calls of a path to one, as nginx does with `hash $uri`. */
export const BY_PATH: Policy = ({ pathname }) =>
	[...pathname].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
/** Where the call itself says. */
export const AS_TOLD: Policy = ({ searchParams }) => Number(searchParams.get('to'));

/** What stands before n8n's webhook processors, and is the address that n8n tells others. */
export interface Balancer {
	url: string;
	policy: Policy;
	/** Ports of the processors. */
	ports: number[];
}

/** Starts one on the loopback interface; it ends with this process. */
export async function startBalancer(): Promise<Balancer> {
	const balancer: Balancer = { url: '', policy: BY_TURNS, ports: [] };
	let count = 0;
	const server = createServer((incoming, response) => {
		const { method, headers, url: path = '' } = incoming;
		const { ports, policy } = balancer;
		const port = ports[policy(new URL(path, balancer.url), count++) % ports.length];
		const outgoing = request({ host: '127.0.0.1', port, method, headers, path });
		outgoing.on('response', (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		});
		outgoing.on('error', () => response.writeHead(502).end());
		incoming.pipe(outgoing);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	server.unref();
	balancer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	return balancer;
}
