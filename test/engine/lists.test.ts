import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import type { JsonObject, JsonValue } from '../../nodes/Lemlist/api/json.ts';
import { isObject, rowsAt } from '../../nodes/Lemlist/api/json.ts';
import { EXAMPLES } from '../../sandbox/examples.mts';
import type { FaultKind } from '../../sandbox/faults.mts';
import { withTotals } from '../../sandbox/handle.mts';
import { pageOf } from '../../sandbox/lists.mts';
import type { Page } from '../../sandbox/lists.mts';
import type { AnyCall } from '../../sandbox/resource.mts';
import { operations } from '../contract/played';
import type { OperationOf } from '../contract/played';
import { asked } from '../operations/case';
import type { Sent } from '../operations/case';
import { arriveAt, freshStore } from '../sandbox/calling.mts';
import { isolated } from '../support/lemlist';
import { runNode } from '../support/n8n.mts';
import { quickly } from '../support/time.mts';

// Every list that goes on page by page, read from every server that might be behind it: all rows come, or the node says
// that they did not.

isolated();

/** How many rows a list has, whatever it is a list of: two and a half of its largest pages. */
const rowsOn = (endpoint: Endpoint) => Math.ceil((statementOf(endpoint).pages?.max ?? 20) * 2.5);

/** Key of a list's rows; undefined where the answer itself is the list. */
function rowsUnder(endpoint: Endpoint): string | undefined {
	const proof = [statementOf(endpoint).answers].flat().find(({ kind }) => kind === 'rows');
	return proof?.kind === 'rows' ? proof.at : undefined;
}

interface List extends OperationOf {
	endpoint: Endpoint;
}

const LISTS: List[] = operations.flatMap((of) =>
	of.operation.kind !== 'batch' && of.operation.list
		? of.operation.request
				.filter((endpoint) => statementOf(endpoint).pages?.by !== undefined)
				.map((endpoint) => ({ ...of, endpoint }))
		: [],
);

/** What a server does otherwise than is stated. */
interface Server {
	name: string;
	fault?: FaultKind;
	totals?: (total: unknown) => unknown;
	/** Leaves out what the user may not see, without counting it out. */
	hides?: (number: number) => boolean;
}

const none = () => undefined;
const zero = () => 0;

const TOO_HIGH = 'totals that are too high';

const SERVERS: Server[] = [
	{ name: 'as stated' },
	{ name: 'half of what was asked', fault: 'cap' },
	{ name: 'no totals', totals: none },
	{ name: 'half of what was asked, no totals', fault: 'cap', totals: none },
	{ name: 'totals as text', totals: String },
	{ name: 'totals of 0', totals: zero },
	{ name: 'half of what was asked, totals of 0', fault: 'cap', totals: zero },
	{ name: 'totals that are too low', totals: (total) => Math.floor(Number(total) / 2) },
	{ name: TOO_HIGH, totals: (total) => Number(total) + 7 },
	{ name: 'the first page, whichever was asked', fault: 'sameOffset' },
	{ name: 'a shifted page', fault: 'shifted' },
	{ name: 'a shifted page, no totals', fault: 'shifted', totals: none },
	{ name: 'hidden rows, no totals', totals: none, hides: (number) => number % 7 === 3 },
];

/** Counters by lemlist's names for them. */
const COUNTERS: Record<string, keyof Page<unknown>> = {
	...{ total: 'total', totalRecords: 'total', totalItems: 'total' },
	...{ totalPage: 'pages', totalPages: 'pages', currentPage: 'page', page: 'page' },
	...{ limit: 'limit', size: 'limit', perPage: 'limit', offset: 'offset' },
};

/** The stand-in's answer with other rows and what it then would count. */
function refilled(answer: JsonValue, page: Page<unknown>, at = ''): unknown {
	if (Array.isArray(answer)) return page.rows;
	if (!isObject(answer)) return answer;
	return Object.fromEntries(
		Object.entries(answer).map(([key, value]) => {
			if (key === at) return [key, page.rows];
			const counter = COUNTERS[key];
			if (isObject(value)) return [key, refilled(value, page)];
			return [key, counter === undefined || Array.isArray(value) ? value : page[counter]];
		}),
	);
}

const store = freshStore();

/** What the stand-in answers to the first request of a list, by the list's name. */
const genuine = new Map<string, JsonValue>();

/** A server of many rows like the first one that the stand-in has. */
function serverOf({ name, endpoint }: List, { fault, totals, hides = () => false }: Server) {
	const statement = statementOf(endpoint);
	const at = rowsUnder(endpoint);
	return ({ request, query, body }: Sent) => {
		const given: IDataObject = { ...query, ...(isObject(body) ? body : {}) };
		let answer = genuine.get(name);
		if (answer === undefined) {
			const [method = '', path = ''] = request.split(' ');
			const url = `${path}?${new URLSearchParams(query as Record<string, string>)}`;
			answer = JSON.parse(
				arriveAt(store, method, url, isObject(body) ? body : undefined).body,
			) as JsonValue;
			genuine.set(name, answer);
		}
		const like = (
			at === undefined || Array.isArray(answer) ? (answer as JsonObject[]) : rowsAt(answer, at)
		)[0];
		const call = {
			statement,
			query: given,
			number: (name: string) => (given[name] === undefined ? undefined : Number(given[name])),
			fault: fault && { kind: fault },
		} as unknown as AnyCall;
		const page = pageOf(
			call,
			Array.from({ length: rowsOn(endpoint) }, (_, number) => number),
			20,
		);
		const rows = page.rows
			.filter((number) => !hides(number))
			.map((number) => ({
				...like,
				...(like && '_id' in like ? { _id: `${String(like._id)}${number}` } : {}),
				number,
			}));
		const filled = refilled(answer, { ...page, rows }, at);
		return { answer: totals ? withTotals(filled, totals) : filled };
	};
}

/** Whether lemlist tells how many rows a list has. */
const isCounted = ({ name }: List) => JSON.stringify(genuine.get(name)).includes('"total');

/** The operation that reads a list, as its example has it. */
function operationOf({ resource, operation }: List): INodeParameters {
	const example = EXAMPLES[resource]?.[operation.value]?.parameters as INodeParameters;
	return { ...example, simplify: false, resource, operation: operation.value };
}

/** The same spelled by the user, as far as pages go. */
function customOf(list: List): INodeParameters {
	const [method = '', path = ''] = list.endpoint.split(' ');
	const { by, max, size, in: pagingIn = 'query', first = 1 } = statementOf(list.endpoint).pages ?? {};
	return {
		...{ resource: 'customRequest', operation: 'send', method, path: path.replace(/\{\w+\}/, 'ctc_1') },
		...{ pagination: by ?? '', pageSize: max ?? 0, sizeParameter: size ?? '', pagingIn },
		...{ firstPage: first, rows: rowsUnder(list.endpoint) ?? '' },
	};
}

/** Reads a list to its end from a server. */
async function read(list: List, server: Server, parametersOf: typeof customOf, limit?: number) {
	asked(serverOf(list, server));
	const parameters = {
		...parametersOf(list),
		...(limit === undefined ? { returnAll: true } : { returnAll: false, limit }),
	};
	const { result } = await quickly(async () => await runNode(parameters));
	const numbers = result.rows.map(({ number }) => number);
	const all = Array.from({ length: rowsOn(list.endpoint) }, (_, number) => number).filter(
		(number) => !server.hides?.(number),
	);
	const hints = Object.values(result.run.data.resultData.runData).flatMap((tasks) =>
		tasks.flatMap(({ hints = [] }) => hints.map(({ message }) => message)),
	);
	return { ...result, numbers, all, hints };
}

/** One list of each way to go on. */
const STYLES = new Map(LISTS.map((list) => [statementOf(list.endpoint).pages?.by, list]));

describe.each([
	...LISTS.map((list) => ({ name: list.name, list, parametersOf: operationOf })),
	...[...STYLES].map(([by, list]) => ({ name: `Custom Request by ${by}`, list, parametersOf: customOf })),
])('$name', ({ list, parametersOf }) => {
	it.each(SERVERS)('$name', async (server) => {
		const { numbers, all, hints, error } = await read(list, server, parametersOf);
		if (server.fault === 'sameOffset') {
			expect(error?.message).toBe('lemlist does not give all rows of this list');
			expect(error?.description).toMatch('lemlist gave none but these again. It does not heed "');
			const some = await read(list, server, parametersOf, all.length);
			expect(some.error).toBeUndefined();
			expect(some.hints).toEqual([expect.stringContaining('gave none but these again')]);
			expect(some.numbers).toEqual(all.slice(0, some.numbers.length));
			return;
		}
		expect(error).toBeUndefined();
		expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(all);
		const isTold = isCounted(list) && server.name === TOO_HIGH;
		expect(hints).toEqual(isTold ? [expect.stringContaining(`It told of ${all.length + 7} rows.`)] : []);
	});
});
