import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A server of this process, on real sockets of the loopback interface. */
export interface Server {
	/** The credential's Base URL. */
	url: string;
	/** Method and path of what arrived, in order, also what was never answered. */
	requests: string[];
	close(): Promise<void>;
}

/**
 * @param answer to whatever arrives; it may leave it, or cut the connection
 * @param tls the key and certificate of a server that speaks https
 */
export async function startServer(
	answer: (request: IncomingMessage, response: ServerResponse) => void,
	tls?: { key: Buffer; cert: Buffer },
): Promise<Server> {
	const requests: string[] = [];
	const listener = (request: IncomingMessage, response: ServerResponse) => {
		requests.push(`${request.method} ${request.url?.split('?', 1)[0]}`);
		answer(request, response);
	};
	const server = tls ? createTlsServer(tls, listener) : createServer(listener);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http${tls ? 's' : ''}://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requests,
		async close() {
			server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
}
