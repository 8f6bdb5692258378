import fastify from 'fastify';

/** What a model may be offered and told, as OpenAI's API has it. */
interface Asked {
	stream?: boolean;
	messages: Array<{ role: string; content: unknown }>;
	tools?: Array<{ function: { name: string; description?: string; parameters?: unknown } }>;
}

/** A stand-in for a chat model with OpenAI's API: it calls the tool that it is told to, once, and is then done. */
export interface Model {
	/** The base URL of a credential. */
	url: string;
	/** What it calls next. */
	call: { name: string; args: object };
	/** The tools that it was offered last, by name, with their descriptions. */
	offered: Record<string, string>;
	/** What it read of the tool that it called last; undefined before it was told. */
	read?: string;
	close(): Promise<void>;
}

/** Starts it on the loopback interface. */
export async function startModel(): Promise<Model> {
	const app = fastify({ forceCloseConnections: true });
	const model: Model = {
		...{ url: '', call: { name: '', args: {} }, offered: {} },
		close: () => app.close(),
	};
	app.post<{ Body: Asked }>('/v1/chat/completions', async ({ body: { messages, tools = [] } }) => {
		model.offered = Object.fromEntries(
			tools.map(({ function: { name, description = '' } }) => [name, description]),
		);
		const told = messages.findLast(({ role }) => role === 'tool');
		if (told) model.read = typeof told.content === 'string' ? told.content : JSON.stringify(told.content);
		const { name, args } = model.call;
		const call = { id: 'call_1', type: 'function', function: { name, arguments: JSON.stringify(args) } };
		const message = told
			? { role: 'assistant', content: 'Done.' }
			: { role: 'assistant', content: null, tool_calls: [call] };
		return {
			...{ id: 'chatcmpl-1', object: 'chat.completion', created: 0, model: 'stand-in' },
			choices: [{ index: 0, message, finish_reason: told ? 'stop' : 'tool_calls' }],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	});
	model.url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/v1`;
	return model;
}
