import { Failure } from './processes.mts';

/** What a tool of an MCP server gives. */
export interface ToolResult {
	content: Array<{ type: string; text: string }>;
	isError?: boolean;
}

/** A minimal MCP client over streamable HTTP. */
export class McpClient {
	readonly #url: string;
	#session = '';
	#id = 0;

	private constructor(url: string) {
		this.#url = url;
	}

	static async connect(url: string): Promise<McpClient> {
		const client = new McpClient(url);
		const clientInfo = { name: 'test', version: '1' };
		await client.#ask('initialize', { protocolVersion: '2025-03-26', capabilities: {}, clientInfo });
		await client.#post({ method: 'notifications/initialized' });
		return client;
	}

	/** Descriptions of the tools, by name. */
	async tools(): Promise<Record<string, string>> {
		const { tools } = (await this.#ask('tools/list', {})) as {
			tools: Array<{ name: string; description: string }>;
		};
		return Object.fromEntries(tools.map(({ name, description }) => [name, description]));
	}

	async call(name: string, args: object): Promise<ToolResult> {
		return (await this.#ask('tools/call', { name, arguments: args })) as ToolResult;
	}

	async #ask(method: string, params: object): Promise<unknown> {
		const text = await this.#post({ id: ++this.#id, method, params });
		// An answer is JSON, or the data of an event.
		const data = text.startsWith('{') ? text : /^data: (.*)$/m.exec(text)?.[1];
		const { result, error } = JSON.parse(data ?? '{}') as { result?: unknown; error?: unknown };
		if (result === undefined) throw new Failure(`${method}: ${JSON.stringify(error ?? text)}`);
		return result;
	}

	async #post(message: object): Promise<string> {
		const response = await fetch(this.#url, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				accept: 'application/json, text/event-stream',
				...(this.#session ? { 'mcp-session-id': this.#session } : {}),
			},
			body: JSON.stringify({ jsonrpc: '2.0', ...message }),
			signal: AbortSignal.timeout(30_000),
		});
		this.#session = response.headers.get('mcp-session-id') ?? this.#session;
		return await response.text();
	}
}
