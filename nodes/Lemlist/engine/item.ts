import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { statementOf } from '../api/endpoint.ts';
import type { Endpoint } from '../api/endpoint.ts';
import type { Holding } from '../api/judge.ts';
import type { JsonObject } from '../api/json.ts';
import type { Pages } from '../api/statement.ts';
import { limit } from '../definition/common';
import { ReadyItems } from '../definition/context';
import type { Context, FreeContext, Result } from '../definition/context';
import type { BatchOperation, Operation, RequestOperation } from '../definition/operation';
import type { Answer, Arriving } from '../definition/request';
import type { Client, Way } from '../transport';
import type { AskPage } from '../transport/pages';
import { settle } from './check';
import { foundNothing, wasFound } from './found';
import { given } from './given';
import { rowsOf } from './list';
import { identifiedFirst, simplified } from './output';
import { itemRequest, known } from './request';
import { CUT, keptOf, mostRows, wayOf } from './tool';

/** Parts of a request, once their types have done their work. */
interface LooseParts {
	path?: Record<string, string>;
	query?: IDataObject;
	body?: object;
	expects?: Holding['proof'];
	signal?: AbortSignal;
}

type SendAny = (endpoint: Endpoint, parts: LooseParts) => Promise<Answer>;
type CsvAny = (endpoint: Endpoint, parts: LooseParts) => Promise<Arriving>;
type ListAny = (endpoint: Endpoint, parts: LooseParts) => Promise<JsonObject[]>;

/** What an operation's code works with; a free operation gets its own words for requests. */
export type ItemContext = Context &
	FreeContext & {
		/** Paths of what is kept of a row; undefined where all is. */
		readonly kept?: readonly string[];
	};

/**
 * Reads and checks one item's parameters.
 * @param way that its requests take
 * @throws BadValue
 */
export function itemContext(
	functions: IExecuteFunctions,
	client: Client,
	operation: Operation,
	itemIndex: number,
	way: Way = wayOf(functions, operation, client),
): ItemContext {
	const { values, parts } = itemRequest(functions, operation, itemIndex);
	const kept = keptOf(functions, itemIndex, operation.simplify);
	const filled = (endpoint: Endpoint, own: LooseParts = {}) => {
		const body = own.body ?? known(endpoint, 'body', parts.body);
		const isEmpty = !(body instanceof FormData) && Object.keys(body).length === 0;
		return {
			...own,
			path: { ...parts.path, ...own.path },
			query: own.query ?? known(endpoint, 'query', parts.query),
			body: isEmpty ? undefined : body,
		};
	};
	const sendAny = way.send as SendAny;
	const send = async (endpoint: Endpoint, own?: LooseParts) =>
		await sendAny(endpoint, filled(endpoint, own));
	const context = {
		itemIndex,
		values,
		parts,
		kept,
		functions,
		execution: client,
		wait: client.wait,
		clock: client.clock,
		file: way.file,
		send,
		csv: async (endpoint: Endpoint, own?: LooseParts) =>
			await (way.csv as CsvAny)(endpoint, filled(endpoint, own)),
		async list(endpoint: Endpoint, own?: LooseParts) {
			const { pages: shape = {}, effects = [] } = statementOf(endpoint);
			const { in: place = 'query' } = shape;
			const given = filled(endpoint, own);
			const ask: AskPage = async (paging, signal) =>
				await sendAny(endpoint, {
					...given,
					[place]: { ...given[place], ...paging },
					expects: 'rows',
					signal,
				});
			const room = effects.includes('spends') ? () => 0 : () => client.room;
			return await listed(ask, shape, room);
		},
		request: way.request,
		async pages(request: Parameters<FreeContext['request']>[0], shape: Pages, rows?: string) {
			const { in: place = 'query' } = shape;
			const ask: AskPage = async (paging, signal) =>
				await way.request(
					{ ...request, [place]: { ...request[place], ...paging }, signal },
					rows ?? '',
				);
			// Only lemlist knows what a request costs that the user spells.
			const room = request.method === 'GET' ? () => client.room : () => 0;
			return await listed(ask, shape, room);
		},
		get wanted() {
			return wanted(functions, itemIndex);
		},
	};
	const listed = async (ask: AskPage, shape: Pages, room: () => number) => {
		const most = Math.min(context.wanted, mostRows(functions, itemIndex));
		return await rowsOf(functions, ask, shape, most, room);
	};
	return context as ItemContext;
}

/** How many rows the user asked for. @throws BadValue for a limit below 1 */
function wanted(functions: IExecuteFunctions, itemIndex: number): number {
	if (given(functions, 'returnAll', itemIndex, false) === true) return Infinity;
	return Number(settle(limit, given(functions, 'limit', itemIndex, 50), ''));
}

/** Whatever works item by item. */
export type SingleOperation = Exclude<Operation, BatchOperation>;

/** Carries out an operation for one item. */
export async function runItem(
	operation: SingleOperation,
	context: ItemContext,
): Promise<INodeExecutionData[]> {
	const result = await resultOf(operation, context).catch((error: unknown) =>
		foundNothing(error, operation, context),
	);
	return itemsFrom(result, operation, context);
}

async function resultOf(operation: SingleOperation, context: ItemContext): Promise<Result> {
	return operation.kind === 'request' ? await request(operation, context) : await operation.run(context);
}

async function request(operation: RequestOperation, context: ItemContext): Promise<Result> {
	const [endpoint] = operation.request;
	const parts = { path: context.parts.path, query: { ...operation.query, ...context.parts.query } };
	if (operation.list) return await (context.list as ListAny)(endpoint, parts);
	const answer = await (context.send as SendAny)(endpoint, parts);
	if (operation.gives === 'deleted' && isGone(answer)) return { deleted: true };
	return operation.rows ? operation.rows(answer) : answer.data;
}

/** Where nobody knows, or lemlist says that there was nothing to delete, its answer is given instead. */
function isGone({ proof, body }: Answer): boolean {
	return proof !== 'silence' && body.deleted !== false;
}

/** An item's result as n8n items, paired to it. Where the user carries on without things, each says whether it was found. */
export function itemsFrom(result: Result, operation: Operation, context: ItemContext): INodeExecutionData[] {
	const { functions, itemIndex, kept } = context;
	const pairedItem = { item: itemIndex };
	if (result instanceof ReadyItems) return result.items.map((item) => ({ ...item, pairedItem }));
	// n8n's table takes its columns from the first rows, so what only the last has would stand behind them all.
	const found = wasFound(operation, context);
	const rows = [result].flat();
	const most = mostRows(functions, itemIndex);
	const items: INodeExecutionData[] = rows.slice(0, most).map((row) => {
		const shown = kept && row.found !== false ? simplified(row, kept) : row;
		return { json: { ...found, ...identifiedFirst(shown) }, pairedItem };
	});
	return rows.length < most ? items : [...items, { json: CUT, pairedItem }];
}
