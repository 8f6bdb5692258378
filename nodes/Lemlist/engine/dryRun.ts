import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { resolve } from '../api/endpoint.ts';
import type { Endpoint } from '../api/endpoint.ts';
import type { JsonObject } from '../api/json.ts';
import { dryRun } from '../definition/common';
import { effectsOf } from '../definition/effects';
import type { Operation } from '../definition/operation';
import type { Answer } from '../definition/request';
import type { Way } from '../transport';
import { settle } from './check';
import { given } from './given';
import type { ItemContext } from './item';
import { isSecret } from './words';

/** A request that was not sent. */
interface Unsent extends IDataObject {
	method: string;
	path: string;
	query?: IDataObject;
	body?: IDataObject;
	/** What it would carry of the answers to those before it. */
	missing?: string[];
}

/** The parts of a request that are shown. */
interface Loose {
	path?: Readonly<Record<string, string | undefined>>;
	query?: object;
	body?: object;
}

/** Whether an item is only to show what it would do. @throws BadValue */
export function isDryRun(functions: IExecuteFunctions, itemIndex: number): boolean {
	const wanted = given(functions, 'options.dryRun', itemIndex, false);
	return settle(dryRun, wanted, functions.getTimezone()) === true;
}

/** Stands for a value of an answer that never came, by the number of its request: characters that nobody types. */
const PLACEHOLDER = /\uE000(\d+):([^\uE001]*)\uE001/g;

/** Ends a run that would ask again and again for what it has not done. */
class Unread extends Error {}

/**
 * A way on which reads are made, and everything else is noted instead of sent. The operation's own code goes on as if it had been,
 * with placeholders for what lemlist would have answered, also to reads that come after.
 * A request that the user spells is the thing itself, so it is noted even where it reads.
 */
export class DryRun {
	private readonly unsent: Unsent[] = [];

	constructor(
		private readonly client: Way,
		private readonly operation: Operation,
	) {}

	readonly way: Way = {
		send: async (endpoint, ...parts) =>
			this.isRead(endpoint)
				? await this.client.send(endpoint, ...parts)
				: this.note(endpoint, parts[0]),
		csv: async (endpoint, ...parts) => {
			if (this.isRead(endpoint)) return await this.client.csv(endpoint, ...parts);
			this.note(endpoint, parts[0]);
			throw new Unread();
		},
		file: async (url) => await this.client.file(url),
		request: async ({ method, path, query, body }) => this.hold(method, path, { query, body }),
	};

	/**
	 * What would have been sent, as one item; what the run gives or throws where there is nothing.
	 * @param contexts those that share the requests, whose passwords are not shown
	 */
	async shown(
		run: () => Promise<INodeExecutionData[]>,
		contexts: readonly ItemContext[],
	): Promise<INodeExecutionData[]> {
		const given = await run().catch((error: unknown) => {
			// Whatever a placeholder leads to is no matter: what was to be sent until then is what there is to know.
			if (this.unsent.length === 0) throw error;
			return [];
		});
		if (this.unsent.length === 0) return given;
		const isReading = this.unsent.every(({ method }) => method === 'GET');
		const json = {
			dryRun: true,
			requests: hidden(this.unsent, secretsOf(this.operation, contexts)),
			effects: isReading ? [] : [...effectsOf(this.operation)],
		};
		return [{ json, pairedItem: contexts.map(({ itemIndex }) => ({ item: itemIndex })) }];
	}

	private isRead(endpoint: Endpoint): boolean {
		return endpoint.startsWith('GET ') && this.unsent.length === 0;
	}

	private note(endpoint: Endpoint, parts: Loose = {}): Answer {
		const { path = {}, ...rest } = parts;
		const values = Object.entries(path).map(([name, value = '']) => [name, this.named(value)] as const);
		const address = resolve(endpoint, Object.fromEntries(values));
		return this.hold(address.method, address.path, { path, ...rest });
	}

	private hold(method: string, encoded: string, { path, query, body }: Loose): Answer {
		const text = JSON.stringify({ path, query, body });
		const missing = [...text.matchAll(PLACEHOLDER)].map(([, index, name]) => ({
			name: `{${name}}`,
			words: `${name}, from the answer to ${this.addressOf(Number(index))}`,
		}));
		const request: Unsent = {
			method,
			path: missing.reduce((all, { name }) => all.replaceAll(encodeURIComponent(name), name), encoded),
			...this.plain({ query, body }),
			...(missing.length > 0 ? { missing: [...new Set(missing.map(({ words }) => words))] } : {}),
		};
		const isAskedAgain = method === 'GET' && this.unsent.some((each) => each.path === request.path);
		if (isAskedAgain) throw new Unread();
		this.unsent.push(request);
		return this.answer(this.unsent.length - 1);
	}

	private addressOf(index: number): string {
		const { method = '', path = '' } = this.unsent[index] ?? {};
		return `${method} ${path}`;
	}

	/** Placeholders by their names: `{contactId}`. */
	private named(text: string): string {
		return text.replace(PLACEHOLDER, (_, _index, name: string) => `{${name}}`);
	}

	/** As it would be sent, without parts that are empty. */
	private plain(parts: Pick<Loose, 'query' | 'body'>): Pick<Unsent, 'query' | 'body'> {
		const whole = JSON.parse(JSON.stringify(parts), (_, value: unknown) =>
			typeof value === 'string' ? this.named(value) : value,
		) as Pick<Unsent, 'query' | 'body'>;
		return Object.fromEntries(
			Object.entries(whole).filter(([, part]) => Object.keys(part ?? {}).length > 0),
		);
	}

	/** What stands for an answer: whatever is looked up in it is a placeholder. */
	private answer(index: number): Answer {
		const body = new Proxy<JsonObject>(
			{},
			{
				get: (_, key) => (typeof key === 'string' ? `\uE000${index}:${key}\uE001` : undefined),
			},
		);
		return {
			...{ status: 200, proof: 'unseen', rows: [body], values: [], body, text: '', envelope: body },
			data: body,
		};
	}
}

/** Passwords that the items hold. */
function secretsOf({ fields }: Operation, contexts: readonly ItemContext[]): unknown[] {
	const names = fields.filter(isSecret).map(({ name }) => name);
	return contexts.flatMap(({ values }) =>
		Object.entries(values).flatMap(([name, value]) => (names.includes(name) ? [value] : [])),
	);
}

function hidden(requests: readonly Unsent[], secrets: readonly unknown[]): Unsent[] {
	if (secrets.length === 0) return [...requests];
	return JSON.parse(JSON.stringify(requests), (_, value: unknown) =>
		secrets.includes(value) ? '***' : value,
	) as Unsent[];
}
