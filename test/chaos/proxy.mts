// A proxy as companies have them, a process of its own: what is asked for by http is asked for here, wherever it says it goes; what is
// asked for by https goes through a tunnel to here.
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';

export interface Proxying {
	/** Ports on this machine that stand for all servers. */
	http: number;
	https: number;
	/** Answers everything itself, and repeats what it was sent, as pages of errors do. */
	isRepeating: boolean;
}

let to: Proxying = { http: 0, https: 0, isRepeating: false };
/** What was asked for. */
const seen: string[] = [];

const server = createServer((incoming, response) => {
	const { method, headers, url = '' } = incoming;
	seen.push(`${method} ${url.split('?', 1)[0]}`);
	if (to.isRepeating) {
		response.writeHead(502, { 'content-type': 'text/plain' });
		response.end(`No way to ${url} for ${JSON.stringify(headers)}`);
		return;
	}
	const { pathname, search } = new URL(url);
	const path = `${pathname}${search}`;
	const outgoing = request({ host: '127.0.0.1', port: to.http, method, headers, path });
	outgoing.on('response', (answer) => {
		response.writeHead(answer.statusCode ?? 502, answer.headers);
		answer.pipe(response);
		answer.on('error', () => response.destroy());
	});
	outgoing.on('error', () => response.destroy());
	// Whoever asked has gone.
	response.on('close', () => outgoing.destroy());
	incoming.pipe(outgoing);
});
server.on('connect', (incoming, socket) => {
	seen.push(`CONNECT ${incoming.url}`);
	if (to.isRepeating) {
		socket.end(`HTTP/1.1 407 Proxy Authentication Required\r\nconnection: close\r\n\r\n`);
		return;
	}
	const tunnel = connect(to.https, '127.0.0.1', () => {
		socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
		tunnel.pipe(socket).pipe(tunnel);
	});
	for (const [one, other] of [
		[socket, tunnel],
		[tunnel, socket],
	] as const)
		one.on('error', () => other.destroy()).on('close', () => other.destroy());
});
server.listen(0, '127.0.0.1', () => process.send?.('ready'));
process.on('message', (what: Proxying | { isOver: true }) => {
	if ('isOver' in what) process.send?.(seen, () => process.exit());
	else {
		to = what;
		process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
	}
});
process.on('disconnect', () => process.exit());
