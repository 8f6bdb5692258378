import fastify from 'fastify';

/** Something that hooks can point to. */
export interface Receiver {
	url: string;
	/** What arrived, in order. */
	bodies: Record<string, unknown>[];
	/** Status of the next answers, or what decides it. */
	status: number | ((body: Record<string, unknown>) => Promise<number>);
	close(): Promise<void>;
}

/** Starts a receiver of webhooks on the loopback interface. */
export async function startReceiver(): Promise<Receiver> {
	const app = fastify({ forceCloseConnections: true });
	const receiver: Receiver = { url: '', bodies: [], status: 200, close: () => app.close() };
	app.post<{ Body: Record<string, unknown> }>('/*', async ({ body }, reply) => {
		receiver.bodies.push(body);
		const { status } = receiver;
		return await reply.code(typeof status === 'number' ? status : await status(body)).send();
	});
	receiver.url = await app.listen({ host: '127.0.0.1', port: 0 });
	return receiver;
}
